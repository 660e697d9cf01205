package dev.ringcross.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where faults are tried: a directory of its own, and namespaces of its own for processes, System V's objects and
 * /dev/shm, so that whatever is left can only have been left by what was tried, and goes with them.
 */
final class FaultBox {
    static final Path HELPER = Launcher.CHECKOUT.resolve("target/classes/native/helper");
    private static final int LIMIT_SECONDS = 90;

    /** Names what is left once all have had two seconds to go; it is the first process of its namespace. */
    private static final String INSIDE = """
            left=$1
            shift
            mount -t tmpfs tmpfs /dev/shm
            "$@"
            status=$?
            state_of() {
                state=
                while read -r key value rest; do
                    if [ "$key" = State: ]; then
                        state=$value
                        return
                    fi
                done <"$1/status"
            } 2>/dev/null
            others() {
                read -r self rest </proc/self/stat
                for process in /proc/[0-9]*; do
                    number=${process#/proc/}
                    [ "$number" != 1 ] && [ "$number" != "$self" ] && state_of "$process" || continue
                    [ "${state:-Z}" = Z ] || echo "process $number: $(tr '\\0' ' ' <"$process/cmdline")"
                done
            }
            looks=0
            while [ $looks -lt 20 ] && [ -n "$(others)" ]; do
                sleep 0.1
                looks=$((looks + 1))
            done
            {
                others
                for kind in shm msg sem; do
                    sed "1d; s/^/$kind/" /proc/sysvipc/$kind
                done
                ls /dev/shm
            } >"$left"
            exit $status
            """;

    private final Path folder;
    private final FaultyJdk jdk;
    private final Installation installation;
    private int tried;

    FaultBox(Path folder) throws IOException {
        this.folder = folder;
        this.jdk = FaultyJdk.in(folder.resolve("jdk"));
        this.installation = Installation.in(folder.resolve("ringcross"));
        Files.writeString(folder.resolve("inside.sh"), INSIDE);
    }

    void removeLinks() throws IOException {
        jdk.removeLinks();
    }

    /**
     * What came of it.
     *
     * @param status as a shell has it: 128 and the signal's number; -1 when it did not end
     * @param left processes, System V's objects and files, a line each
     * @param hits the calls that were made to fail, as strace saw them
     */
    record Ending(
            Fault fault, int status, long millis, String out, String err, String left, List<String> hits, Path place) {
        Path results() {
            return place.resolve("results");
        }
    }

    Ending tryOut(Fault fault) throws Exception {
        Path place = Files.createDirectories(folder.resolve("try-" + tried++));
        Path work = Files.createDirectory(place.resolve("work"));
        Path temporary = Files.createDirectory(place.resolve("tmp"));
        Path log = place.resolve("log");
        long start = System.nanoTime();
        Process process = start(fault, place, jdk.prepare(fault, place, log, installation));
        int status = -1;
        if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            status = process.exitValue();
        } else {
            // The first process of the namespace goes with unshare, and all others with that.
            process.destroyForcibly().waitFor();
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Ending(
                fault,
                status,
                millis,
                read(place.resolve("out")),
                read(place.resolve("err")),
                read(place.resolve("left")) + names(temporary) + names(work),
                read(log).lines().filter(line -> line.contains("(INJECTED)")).toList(),
                work);
    }

    private Process start(Fault fault, Path place, List<String> program) throws IOException {
        List<String> command = new ArrayList<>(List.of("unshare", "--ipc", "--pid", "--mount", "--mount-proc"));
        command.addAll(List.of(
                "--fork", "--kill-child", "sh", folder.resolve("inside.sh").toString()));
        command.add(place.resolve("left").toString());
        command.addAll(program);
        command.addAll(fault.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.resolve("work").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(place.resolve("out").toFile())
                .redirectError(place.resolve("err").toFile());
        builder.environment().put("JAVA_HOME", jdk.home().toString());
        return builder.start();
    }

    /** The output directory is no leftover. */
    private static String names(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return String.join(
                    "",
                    all.map(Path::getFileName)
                            .filter(name -> !name.equals(Path.of("results")))
                            .map(name -> "file " + name + "\n")
                            .toList());
        }
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    static void makeScript(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, Set.copyOf(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}
