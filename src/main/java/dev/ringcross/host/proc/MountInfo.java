package dev.ringcross.host.proc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mounts this process sees, in the order they were made (proc_pid_mountinfo(5)). */
public record MountInfo(List<Mount> mounts) {

    /**
     * A mount.
     *
     * @param root the directory of the file system that is mounted
     * @param point the mount point
     * @param options per mount ("rw,noexec")
     * @param superOptions per file system (a cgroup's controllers)
     */
    public record Mount(String root, String point, String options, String type, String superOptions) {

        public boolean has(String option) {
            return ("," + options + ",").contains("," + option + ",");
        }

        public boolean controls(String controller) {
            return ("," + superOptions + ",").contains("," + controller + ",");
        }
    }

    public static MountInfo parse(String text) {
        List<Mount> mounts = new ArrayList<>();
        for (String line : text.split("\n")) {
            int dash = line.indexOf(" - ");
            String[] before = line.split(" ");
            String[] after = dash < 0 ? new String[0] : line.substring(dash + 3).split(" ");
            if (before.length >= 6 && after.length >= 3) {
                mounts.add(new Mount(unescape(before[3]), unescape(before[4]), before[5], after[0], after[2]));
            }
        }
        return new MountInfo(mounts);
    }

    /** The mount that a path lies on: the longest mount point above it, the last one made when several share it. */
    @Nullable
    public Mount of(String path) {
        Mount best = null;
        for (Mount mount : mounts) {
            String point = mount.point();
            boolean above = point.equals("/") || path.equals(point) || path.startsWith(point + "/");
            if (above && (best == null || point.length() >= best.point().length())) {
                best = mount;
            }
        }
        return best;
    }

    /** Decodes space, tab, newline and backslash, which are written in octal. */
    private static String unescape(String path) {
        return path.indexOf('\\') < 0
                ? path
                : path.replace("\\040", " ")
                        .replace("\\011", "\t")
                        .replace("\\012", "\n")
                        .replace("\\134", "\\");
    }
}
