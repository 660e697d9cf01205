package dev.ringcross.host.proc;

import java.util.ArrayList;
import java.util.List;
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
     * is not in the unified one, where both are mounted. Null when the hierarchy is not mounted here.
     */
    public static @Nullable CgroupPlace find(String controller, String membership, MountInfo mounts) {
        String unified = null;
        for (String line : membership.split("\n")) {
            String[] parts = line.split(":", 3);
            if (parts.length < 3) {
                continue;
            }
            if (("," + parts[1] + ",").contains("," + controller + ",")) {
                return place(false, mount(mounts, "cgroup", controller), parts[2]);
            }
            if (parts[0].equals("0") && parts[1].isEmpty()) {
                unified = parts[2];
            }
        }
        return unified == null ? null : place(true, mount(mounts, "cgroup2", null), unified);
    }

    private static MountInfo.@Nullable Mount mount(MountInfo mounts, String type, @Nullable String controller) {
        for (MountInfo.Mount mount : mounts.mounts()) {
            if (mount.type().equals(type) && (controller == null || mount.controls(controller))) {
                return mount;
            }
        }
        return null;
    }

    private static @Nullable CgroupPlace place(boolean v2, MountInfo.@Nullable Mount mount, String path) {
        if (mount == null) {
            return null;
        }
        List<String> directories = new ArrayList<>();
        String below = below(mount.root(), path);
        while (!below.isEmpty()) {
            directories.add(mount.point() + below);
            below = below.substring(0, below.lastIndexOf('/'));
        }
        directories.add(mount.point());
        return new CgroupPlace(v2, List.copyOf(directories));
    }

    /** The part of the group's path under the mount; of a path outside of it ("/../x") only the mount is seen. */
    private static String below(String root, String path) {
        if (path.equals("/") || path.equals(root) || path.startsWith("/..")) {
            return "";
        }
        if (root.equals("/")) {
            return path;
        }
        return path.startsWith(root + "/") ? path.substring(root.length()) : "";
    }
}
