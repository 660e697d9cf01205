package dev.ringcross.call;

import dev.ringcross.error.PlainReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cgroup (version 2) that this process is in: cgroups(7), proc_pid_mountinfo(5).
 *
 * @param mount the mount point of the hierarchy
 * @param directory the cgroup's own, below it
 */
public record OwnCgroup(Path mount, Path directory) {
    private static final int MOUNT_POINT = 4;

    /** Finds the cgroup; unavailable where no cgroup of version 2 is mounted. */
    public static OwnCgroup find() {
        String mount = first(Path.of("/proc/self/mountinfo"), " - cgroup2 ").split(" ")[MOUNT_POINT];
        String place = first(Path.of("/proc/self/cgroup"), "0::").substring("0::".length());
        return new OwnCgroup(Path.of(mount), Path.of(mount + place));
    }

    /** The cgroup itself and those above it that can be seen. */
    List<Path> upwards() {
        return Stream.iterate(directory.normalize(), path -> path.startsWith(mount), Path::getParent)
                .toList();
    }

    private static String first(Path file, String mark) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(mark))
                    .findFirst()
                    .orElseThrow(() -> new Unavailable("no '" + mark.strip() + "' in " + file
                            + ": mount a cgroup2 file system that this process is in"));
        } catch (IOException unreadable) {
            throw new Unavailable("cannot read " + file + ": " + PlainReason.of(unreadable));
        }
    }
}
