package dev.ringcross.primitive.creation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.Descriptor;
import dev.ringcross.call.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of the cgroup (version 2) that this process is in: cgroups(7), proc_pid_mountinfo(5). */
final class OwnCgroup {
    private static final int MOUNT_POINT = 4;

    private OwnCgroup() {}

    /** Opens it; makes none. Unavailable where no cgroup of version 2 is mounted, or its directory is refused. */
    static Descriptor open() throws IOException {
        String root = first(Path.of("/proc/self/mountinfo"), " - cgroup2 ").split(" ")[MOUNT_POINT];
        String place = first(Path.of("/proc/self/cgroup"), "0::").substring("0::".length());
        return Descriptor.open(root + place, Linux.O_RDONLY() | Linux.O_DIRECTORY());
    }

    private static String first(Path file, String mark) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(mark))
                    .findFirst()
                    .orElseThrow(() -> new Unavailable("no '" + mark.strip() + "' in " + file
                            + ": mount a cgroup2 file system that this process is in"));
        }
    }
}
