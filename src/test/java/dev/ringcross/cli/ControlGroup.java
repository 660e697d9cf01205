package dev.ringcross.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A control group of the test's own that limits tasks, memory and processors, of either version; gone when closed. */
record ControlGroup(List<Path> directories) implements AutoCloseable {
    static final int TASKS = 120;
    static final int MEBIBYTES = 400;

    private static final Path MOUNT = Path.of("/sys/fs/cgroup");
    private static final String NAME =
            "ringcross-confinement-" + ProcessHandle.current().pid();
    private static final int ATTEMPTS = 50;

    /** Without any directory where this host permits none. */
    static ControlGroup create() throws IOException {
        ControlGroup group = new ControlGroup(new ArrayList<>());
        try {
            if (Files.exists(MOUNT.resolve("cgroup.controllers"))) {
                group.add(
                        MOUNT, List.of("cpu.max=75000 100000", "memory.max=" + (MEBIBYTES << 20), "pids.max=" + TASKS));
            } else {
                group.add(MOUNT.resolve("cpu"), List.of("cpu.cfs_period_us=100000", "cpu.cfs_quota_us=75000"));
                group.add(MOUNT.resolve("memory"), List.of("memory.limit_in_bytes=" + (MEBIBYTES << 20)));
                group.add(MOUNT.resolve("pids"), List.of("pids.max=" + TASKS));
            }
        } catch (IOException notPermitted) {
            group.close();
            group.directories.clear();
        }
        return group;
    }

    private void add(Path hierarchy, List<String> limits) throws IOException {
        Path directory = Files.createDirectory(hierarchy.resolve(NAME));
        directories.add(directory);
        for (String limit : limits) {
            String[] sides = limit.split("=", 2);
            Files.writeString(directory.resolve(sides[0]), sides[1]);
        }
    }

    /** The command that enters it; fails where there is none. */
    String[] entering() {
        String enter = directories.stream()
                .map(directory -> "echo $$ >" + directory + "/cgroup.procs\n")
                .collect(Collectors.joining());
        return new String[] {"sh", "-ec", (enter.isEmpty() ? "exit 1\n" : enter) + "exec \"$@\"", "confined"};
    }

    /** Again while the kernel still holds a process that has just ended. */
    @Override
    public void close() throws IOException {
        for (Path directory : directories) {
            for (int attempt = 1; Files.exists(directory); attempt++) {
                try {
                    Files.delete(directory);
                } catch (IOException busy) {
                    if (attempt == ATTEMPTS) {
                        throw busy;
                    }
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
