package dev.ringcross.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * This JDK once more, with a script for its {@code java}: the process that a fault is aimed at is started by strace, any
 * other as ever. What a JVM takes for its home is where its library lies, so the JVMs that it starts come by here too.
 */
record FaultyJdk(Path home) {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    /** Copied, because the JVM follows links to find its home. */
    private static final Set<String> COPIED = Set.of("bin/java", "lib/server/libjvm.so");

    static FaultyJdk in(Path home) throws IOException {
        // The deepest first: a folder that were a link would have the script written into the JDK itself.
        for (String folder : List.of("lib/server", "lib", "bin", "")) {
            Files.createDirectories(home.resolve(folder));
            link(home, folder);
        }
        for (String folder : List.of("bin", "lib", "lib/server")) {
            if (!home.resolve(folder).toRealPath().equals(home.toRealPath().resolve(folder))) {
                throw new IllegalStateException(home.resolve(folder) + " is not a folder of its own");
            }
        }
        Files.copy(JDK.resolve("bin/java"), home.resolve("bin/java.real"));
        Files.copy(JDK.resolve("lib/server/libjvm.so"), home.resolve("lib/server/libjvm.so"));
        return new FaultyJdk(home);
    }

    /** Its links first, of which whoever removes the folder would warn one by one. */
    void removeLinks() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private static void link(Path home, String folder) throws IOException {
        try (Stream<Path> files = Files.list(JDK.resolve(folder))) {
            for (Path file : files.toList()) {
                Path name = JDK.relativize(file);
                if (!COPIED.contains(name.toString()) && Files.notExists(home.resolve(name))) {
                    Files.createSymbolicLink(home.resolve(name), file);
                }
            }
        }
    }

    /** The program that the fault's arguments go to. */
    List<String> prepare(Fault fault, Path place, Path log, Installation installation) throws IOException {
        // Not what is executed later: that is somebody else.
        String onlyThis = strace(fault, log, "-b execve");
        if (fault.aim() == Fault.Aim.DEMONSTRATION) {
            Path script = place.resolve("helper");
            FaultBox.makeScript(script, "exec " + strace(fault, log, "") + " " + FaultBox.HELPER + " \"$@\"\n");
            return List.of(script.toString());
        }
        Files.deleteIfExists(home.resolve("bin/java"));
        String more = fault.aim() == Fault.Aim.HELPER ? helper(fault, place, log) : "";
        FaultBox.makeScript(home.resolve("bin/java"), """
                case "$*" in
                    *dev.ringcross.cli.Ringcross*)
                        aim=RUN
                        set -- -Djava.io.tmpdir=%s -Duser.home=%s "$@"
                        ;;
                    *dev.ringcross.measure.MeasuringMain*) aim=MEASURING ;;
                    *) aim=none ;;
                esac
                if [ $aim = %s ]; then
                    exec %s %s "$@"
                fi
                exec %s %s "$@"
                """.formatted(
                        place.resolve("tmp"), place.resolve("work"), fault.aim(), onlyThis, real(), real(), more));
        return List.of(installation.folder().resolve("ringcross").toString());
    }

    private Path real() {
        return home.resolve("bin/java.real");
    }

    /** As a grandchild (-D), so that what is traced keeps its number and its parent. */
    private static String strace(Fault fault, Path log, String more) {
        return "strace -D -f -qq -Y " + more + " -A -o " + log + " -e trace=" + fault.syscall() + " -e inject="
                + fault.injection() + " --";
    }

    /** A helper that is found before the jar's: whatever the boot loader has goes first. */
    private static String helper(Fault fault, Path place, Path log) throws IOException {
        Path folder = Files.createDirectories(place.resolve("boot/native"));
        FaultBox.makeScript(
                folder.resolve("helper"), "exec " + strace(fault, log, "") + " " + FaultBox.HELPER + " \"$@\"\n");
        return "-Xbootclasspath/a:" + folder.getParent();
    }
}
