package dev.ringcross.host.proc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts runnable tasks without those of this JVM, whose compiler and collector threads run while it starts. */
public final class OwnThreads {

    private static final int LOOKS = 3;
    private static final int MOST_LOOKS = 8;

    /** The most bytes to read: the state stands near the front. */
    private static final int STAT = 128;

    private OwnThreads() {}

    /**
     * The number of other tasks that run or wait for a CPU; null when /proc can't tell. Compiler threads of this JVM
     * come and go, so a reading counts only if as many of them ran before it as after it. The middle one of three
     * readings is taken.
     */
    static @Nullable Integer othersRunning(HostFiles files) {
        List<Integer> looks = new ArrayList<>();
        try (HostLoad load = HostLoad.open(files.at("/proc/stat"))) {
            int before = running(files);
            for (int look = 0; look < MOST_LOOKS && looks.size() < LOOKS; look++) {
                HostLoad.Sample sample = load.sample();
                if (sample == null) {
                    return null;
                }
                if (sample.runQueue() <= 1) {
                    // Only the thread that reads this: one look without another task rules out a steady neighbour.
                    return 0;
                }
                int after = running(files);
                if (before == after) {
                    looks.add(Math.max(0, sample.runQueue() - after));
                }
                before = after;
            }
        }
        Collections.sort(looks);
        // A JVM that never settled says nothing of others.
        return looks.isEmpty() ? null : looks.get((looks.size() - 1) / 2);
    }

    /** The number of threads of this JVM that run or wait for a CPU; one that asks is among them. */
    public static int running() {
        return Math.max(1, running(new HostFiles(Path.of("/"))));
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

    /**
     * Whether a thread is runnable. The state follows the name, which stands in parentheses and may contain any
     * character (proc_pid_stat(5)).
     */
    public static boolean runs(String stat) {
        int name = stat.lastIndexOf(')');
        return name >= 0 && stat.startsWith(" R", name + 1);
    }
}
