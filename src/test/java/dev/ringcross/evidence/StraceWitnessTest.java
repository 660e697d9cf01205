package dev.ringcross.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.Needs;
import dev.ringcross.bindings.Linux;
import dev.ringcross.catalogue.Bounds;
import dev.ringcross.catalogue.CellSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A second witness, independent of our counters: strace sees, by name, the system calls that each cell declares, and no
 * others.
 */
@Tag("deep")
class StraceWitnessTest {
    private static final int LIMIT_SECONDS = 600;
    /** What the JVM does now and then for itself on the measuring thread: a collection, a compile request, a heap page. */
    private static final Set<String> OF_THE_JVM =
            Set.of("futex", "mmap", "munmap", "mprotect", "madvise", "restart_syscall");

    private static final List<CellSpec> CELLS = WitnessMain.cells();

    @TempDir
    private static Path directory;

    private static Map<Integer, Map<String, Integer>> seen;
    private static final Map<Integer, Integer> OPERATIONS = new HashMap<>();

    @BeforeAll
    static void run_every_cell_under_strace() throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        Needs.programs("strace");
        Process strace = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-qq",
                        "-s",
                        "0",
                        "-e",
                        "signal=none",
                        "-o",
                        log.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xint",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + directory,
                        "-Djna.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WitnessMain.class.getName())
                .redirectError(directory.resolve("stderr").toFile())
                .redirectOutput(directory.resolve("stdout").toFile())
                .start();
        assertThat(strace.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        String errors = Files.readString(directory.resolve("stderr"));
        Assumptions.assumeFalse(errors.contains("ptrace"), "strace may not trace here: " + errors);
        assertThat(strace.exitValue()).as(errors).isZero();
        for (String line : Files.readAllLines(directory.resolve("stdout"))) {
            String[] words = line.split(" ");
            OPERATIONS.put(Integer.valueOf(words[0]), Integer.valueOf(words[1]));
        }
        seen = StraceLog.read(log, WitnessMain.MARK, Linux.RINGCROSS_UNSERVED_NUMBER());
    }

    static List<CellSpec> cells() {
        return CELLS;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void the_declared_system_calls_are_those_that_strace_sees(CellSpec cell) {
        int index = CELLS.indexOf(cell);
        int operations = OPERATIONS.get(index);
        Assumptions.assumeTrue(operations > 0, cell.name() + " is not available on this host");
        Map<String, Bounds> declared = cell.declaration().syscalls();
        Map<String, Integer> others = new HashMap<>(seen.get(index));
        declared.forEach((name, bounds) -> {
            if (!name.equals("other")) {
                Integer count = others.remove(name);
                double slack = slack(name, cell);
                assertThat(count == null ? 0.0 : (double) count / operations)
                        .as("%s per operation of %s, all: %s", name, cell.name(), seen.get(index))
                        .isBetween(bounds.low() - slack / operations, bounds.high() + slack / operations);
            }
        });
        others.keySet().removeAll(OF_THE_JVM);
        int unnamed = others.values().stream().mapToInt(Integer::intValue).sum();
        Bounds allowed = declared.getOrDefault("other", Bounds.NONE);
        // A class that is loaded late reads its jar once or twice; what belongs to the operation comes with each call.
        assertThat((double) unnamed)
                .as("%s: undeclared %s", cell.name(), others)
                .isBetween(allowed.low() * operations, allowed.high() * operations + WitnessMain.INVOCATIONS / 2.0);
    }

    /** Between two marks each peer may be half way through its last answer, and a class may be loaded late. */
    private static double slack(String name, CellSpec cell) {
        int peers = Integer.parseInt(cell.params().getOrDefault("tasks", "1"));
        return Math.max(OF_THE_JVM.contains(name) ? 10.0 : 4.0, peers);
    }
}
