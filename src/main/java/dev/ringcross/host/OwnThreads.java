package dev.ringcross.host;

import org.jspecify.annotations.Nullable;

/** The run queue without this JVM: its compiler and collector threads run too while it starts. */
final class OwnThreads {

    /** The state stands near the front. */
    private static final int STAT = 128;

    private OwnThreads() {}

    /** Tasks of others that run or wait for a CPU; null when /proc can't tell. Looks thrice, because ours come and go. */
    static @Nullable Integer othersRunning(HostFiles files) {
        Integer least = null;
        try (HostLoad load = HostLoad.open(files.at("/proc/stat"))) {
            for (int look = 0; look < 3 && (least == null || least > 0); look++) {
                HostLoad.Sample sample = load.sample();
                if (sample == null) {
                    return null;
                }
                int others = Math.max(0, sample.runQueue() - (sample.runQueue() > 1 ? running(files) : 1));
                least = least == null ? others : Math.min(least, others);
            }
        }
        return least;
    }

    private static int running(HostFiles files) {
        int running = 0;
        for (String thread : files.names("/proc/self/task")) {
            String stat =
                    files.readNow("/proc/self/task/" + thread + "/stat", STAT).text();
            if (stat != null && runs(stat)) {
                running++;
            }
        }
        return running;
    }

    /** The state follows the name, which stands in parentheses and may hold any character (proc_pid_stat(5)). */
    static boolean runs(String stat) {
        int name = stat.lastIndexOf(')');
        return name >= 0 && stat.startsWith(" R", name + 1);
    }
}
