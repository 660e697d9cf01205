package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.run.plan.Profile;
import dev.ringcross.run.plan.RunOptions;
import dev.ringcross.run.plan.Selection;
import dev.ringcross.run.process.Progress;
import dev.ringcross.run.record.ResultAssembler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel's own counts of every cell, in a real counting JVM on this host. */
@Tag("deep")
class KernelCountsTest {
    @TempDir
    private static Path directory;

    private static List<Cell> counted;

    @BeforeAll
    static void count_every_cell() throws Exception {
        Catalogue catalogue = Catalogue.load();
        RunOptions options = new RunOptions(
                Profile.QUICK,
                Selection.ALL,
                Profile.QUICK.schedule(1, 1),
                List.of(),
                0,
                List.of(),
                false,
                RunOptions.CELL_SECONDS,
                null,
                "test");
        Measurement measurement =
                new Measurement(options, Selection.ALL.cells(catalogue, cell -> true), directory, Progress.SILENT);
        measurement.count();
        counted = ResultAssembler.of(measurement.cells(), measurement.canary()).cells();
    }

    private static Evidence evidence(String primitive, String route, Map<String, String> params) {
        Cell found = counted.stream()
                .filter(cell ->
                        cell.primitive().equals(primitive) && cell.route().equals(route))
                .filter(cell -> cell.params().equals(params))
                .findFirst()
                .orElseThrow();
        Assumptions.assumeTrue(found.ok(), found.name() + ": " + found.reason());
        Evidence evidence = Objects.requireNonNull(found.evidence());
        Assumptions.assumeTrue(evidence.source().equals(Evidence.PERF_EVENT), evidence.reason());
        return evidence;
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "raw", "panama", "critical", "jna-direct", "jna-interface"})
    void getppid_enters_the_kernel_once_by_each_native_route(String route) {
        assertThat(evidence("getppid", route, Map.of()).kernelEntries()).isBetween(0.99, 1.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "panama", "critical", "jna-direct", "jna-interface", "java"})
    void the_vdso_never_enters_the_kernel(String route) {
        assertThat(evidence("clock-gettime", route, Map.of("clock", "monotonic"))
                        .kernelEntries())
                .isLessThan(0.01);
        assertThat(evidence("noop", route, Map.of()).kernelEntries()).isLessThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"threads", "processes"})
    void a_round_trip_on_one_cpu_switches_twice(String between) {
        Evidence evidence = evidence("pipe-pingpong", "c", Map.of("between", between, "cpus", "same"));
        assertThat(evidence.contextSwitches()).isGreaterThan(1.98);
        assertThat(evidence.kernelEntries()).isBetween(3.96, 4.1);
    }

    @Test
    void a_yield_alone_switches_nothing_and_with_a_competitor_it_does() {
        assertThat(evidence("sched-yield", "c", Map.of("company", "alone")).agrees())
                .isTrue();
        assertThat(evidence("sched-yield", "c", Map.of("company", "competitor")).contextSwitches())
                .isGreaterThan(0.5);
    }

    @Test
    void the_first_touch_of_a_page_faults_once() {
        assertThat(evidence("page-fault", "c", Map.of()).pageFaults()).isBetween(0.99, 1.01);
        assertThat(evidence("page-fault", "panama", Map.of()).pageFaults()).isBetween(0.99, 1.05);
    }

    @Test
    void a_fork_from_the_jvm_faults_pages_that_a_thread_does_not() {
        assertThat(evidence("fork-exit", "c", Map.of("parent", "jvm")).pageFaults())
                .isGreaterThan(evidence("thread-create", "c", Map.of()).pageFaults());
    }

    static Stream<Cell> cells() {
        return counted.stream().filter(cell -> cell.status() != Cell.Status.ABSENT);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_cell_is_what_it_declares(Cell cell) {
        assertThat(cell.status()).as("%s: %s", cell.name(), cell.reason()).isEqualTo(Cell.Status.OK);
        assertThat(cell.evidence()).isNotNull();
        assertThat(cell.evidence().agrees())
                .as("%s: %s", cell.name(), cell.evidence())
                .isNotEqualTo(false);
    }
}
