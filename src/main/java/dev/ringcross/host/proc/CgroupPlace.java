package dev.ringcross.host.proc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The directories in which one controller keeps the limits of this process.
 *
 * @param v2 whether it is the unified hierarchy, whose files have other names
 * @param directories the process's own group first, then its parents up to the mount, each of which may set a limit
 */
public record CgroupPlace(boolean v2, List<String> directories) {

    /**
     * Finds the place from /proc/self/cgroup (cgroups(7)) and the mounts. A controller that a version 1 hierarchy holds
     * is not in the unified one, where both are mounted. Null when no mount
     * of the hierarchy shows the group.
     */
    public static @Nullable CgroupPlace find(String controller, String membership, MountInfo mounts) {
        String unified = null;
        for (String line : membership.split("\n")) {
            String[] parts = line.split(":", 3);
            if (parts.length < 3) {
                continue;
            }
            if (("," + parts[1] + ",").contains("," + controller + ",")) {
                return place(false, mounts, controller, parts[2]);
            }
            if (parts[0].equals("0") && parts[1].isEmpty()) {
                unified = parts[2];
            }
        }
        return unified == null ? null : place(true, mounts, null, unified);
    }

    /**
     * The mounts of a hierarchy that show the group. A tree may be mounted several times, each from another directory
     * of it: the one that shows most of the group's parents counts, and none that lies under a later mount.
     */
    private static @Nullable CgroupPlace place(boolean v2, MountInfo mounts, @Nullable String controller, String path) {
        MountInfo.Mount best = null;
        for (MountInfo.Mount mount : mounts.mounts()) {
            boolean hierarchy = controller == null
                    ? mount.type().equals("cgroup2")
                    : mount.type().equals("cgroup") && mount.controls(controller);
            if (hierarchy
                    && below(mount.root(), path) != null
                    && mount.equals(mounts.of(mount.point()))
                    && (best == null || shown(mount, path) > shown(best, path))) {
                best = mount;
            }
        }
        return best == null ? null : place(v2, best.point(), Objects.requireNonNull(below(best.root(), path)));
    }

    private static int shown(MountInfo.Mount mount, String path) {
        return Objects.requireNonNull(below(mount.root(), path)).length();
    }

    private static CgroupPlace place(boolean v2, String point, String below) {
        List<String> directories = new ArrayList<>();
        for (String group = below; !group.isEmpty(); group = group.substring(0, group.lastIndexOf('/'))) {
            directories.add(point + group);
        }
        directories.add(point);
        return new CgroupPlace(v2, List.copyOf(directories));
    }

    /**
     * The part of the group's path under the mount's root; null where the mount does not show the group. Both are
     * relative to the cgroup namespace, and begin with "/.." for what lies outside of it (cgroup_namespaces(7)): where
     * the root is above the namespace, the names between it and the group are not told.
     */
    private static @Nullable String below(String root, String path) {
        if (path.equals(root)) {
            return "";
        }
        String parent = root.equals("/") ? "" : root;
        boolean under = path.startsWith(parent + "/") && !path.startsWith(parent + "/..");
        return under ? path.substring(parent.length()) : null;
    }
}
