package dev.ringcross.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.Cpus;
import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell leaves nothing behind in the process that measured it: no descriptor, no child, no thread, no pinning. */
@Tag("deep")
class LeftoversTest {
    /** The JVM's own that come and go: compilers, the reaper of ProcessBuilder, the carriers of virtual threads. */
    private static final List<String> THREADS_OF_THE_JVM =
            List.of("C1 Compiler", "C2 Compiler", "process reaper", "ForkJoinPool", "VirtualThread", "Read-Poller");

    static List<CellSpec> cells() {
        return Catalogue.load().entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .filter(cell ->
                        cell.primitive().absence(cell.route(), cell.params()).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_cell_leaves_the_process_as_it_was(CellSpec cell) throws Exception {
        // The first time loads classes and the library, which stay.
        run(cell);
        long descriptors = descriptors();
        List<String> threads = threads();
        BitSet affinity = Cpus.allowed();
        run(cell);
        assertThat(descriptors()).isEqualTo(descriptors);
        assertThat(Cpus.allowed()).isEqualTo(affinity);
        assertThat(ProcessHandle.current().children()).isEmpty();
        assertThat(threads()).isSubsetOf(threads);
    }

    /** Once all cells have run, with every library that they load: what may be written may not be executed. */
    @AfterAll
    static void only_the_jvm_keeps_memory_that_it_writes_and_executes() throws Exception {
        List<Mapping> code = codeCache();
        assertThat(code).isNotEmpty();
        assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
                .filteredOn(line -> line.split(" ")[1].startsWith("rwx"))
                .allSatisfy(line -> assertThat(code)
                        .as(line)
                        .anyMatch(heap -> heap.holds(Mapping.of(line.split("[- ]")[0], line.split("[- ]")[1]))));
    }

    /** From its first byte to behind its last. */
    private record Mapping(long low, long high) {
        static Mapping of(String low, String high) {
            return new Mapping(Long.parseUnsignedLong(low, 16), Long.parseUnsignedLong(high, 16));
        }

        boolean holds(Mapping other) {
            return Long.compareUnsigned(low, other.low) <= 0 && Long.compareUnsigned(high, other.high) >= 0;
        }
    }

    /** Where HotSpot has reserved room for its own code, as {@code jcmd PID Compiler.codecache} says. */
    private static List<Mapping> codeCache() throws JMException {
        Object said = ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "compilerCodecache", null, null);
        return Pattern.compile("bounds \\[0x(\\p{XDigit}+), 0x\\p{XDigit}+, 0x(\\p{XDigit}+)]")
                .matcher(said.toString())
                .results()
                .map(bounds -> Mapping.of(bounds.group(1), bounds.group(2)))
                .toList();
    }

    private static void run(CellSpec cell) throws Exception {
        Primitive primitive = cell.newPrimitive();
        try {
            primitive.start(cell.route());
            cell.primitive().method(cell.route()).invoke(primitive);
        } catch (Unavailable refused) {
            Assumptions.abort(cell.name() + ": " + refused.getMessage());
        } finally {
            primitive.stop();
        }
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> THREADS_OF_THE_JVM.stream().noneMatch(name::startsWith))
                .sorted()
                .toList();
    }
}
