package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.Needs;
import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host does not permit becomes absent, with the limit's name and what to do; the rest goes on. */
@Tag("deep")
class NarrowHostIT {
    @TempDir
    private Path directory;

    private List<Cell> cells(List<String> behind, String only) throws Exception {
        Needs.programs(behind.get(0));
        Path results = directory.resolve("results");
        Outcome outcome = new Launcher()
                .behind(behind.toArray(String[]::new))
                .run("run", "-q", "--only", only, "--jvms", "1", "--visits", "1", "--out", results.toString());
        assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("\tat ");
        Result result = ResultJson.read(Saved.file(results));
        assertThat(result.run().complete()).isTrue();
        return result.cells();
    }

    private static Cell cell(List<Cell> cells, String name) {
        return cells.stream()
                .filter(cell -> cell.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertAbsent(Cell cell, String... words) {
        assertThat(cell.status()).as(cell.name() + ": " + cell.reason()).isEqualTo(Cell.Status.ABSENT);
        assertThat(cell.reason()).contains(words);
    }

    @Test
    void with_one_cpu_what_needs_two_is_absent() throws Exception {
        List<Cell> cells = cells(List.of("taskset", "-c", "0"), "pipe-pingpong");
        assertAbsent(cell(cells, "pipe-pingpong/c between=threads cpus=two"), "only one CPU", "taskset");
        assertThat(cell(cells, "pipe-pingpong/c between=threads cpus=same").ok())
                .isTrue();
    }

    @Test
    void with_few_descriptors_what_needs_many_is_absent() throws Exception {
        List<Cell> cells = cells(List.of("prlimit", "--nofile=256:256"), "ready-poll");
        assertAbsent(cell(cells, "ready-poll/c descriptors=1000"), "RLIMIT_NOFILE", "ulimit -n", "raise that limit");
        assertThat(cell(cells, "ready-poll/c descriptors=10").ok()).isTrue();
    }

    @Test
    void without_capabilities_what_needs_them_is_absent_with_the_errno() throws Exception {
        Needs.root();
        List<Cell> cells = cells(List.of("setpriv", "--bounding-set", "-all", "--inh-caps", "-all"), "wakeup");
        assertAbsent(cell(cells, "wakeup/c micros=50 policy=fifo"), "errno 1", "CAP_SYS_NICE");
        assertThat(cell(cells, "wakeup/c micros=50 policy=other").ok()).isTrue();
    }

    @Test
    void with_little_memory_what_needs_much_is_absent() throws Exception {
        List<Cell> cells = cells(List.of("prlimit", "--as=12000000000"), "fork-rss");
        assertThat(cells)
                .filteredOn(cell -> cell.route().equals("c"))
                .anySatisfy(cell -> assertThat(cell.ok()).isTrue());
    }
}
