package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Precision;
import dev.ringcross.result.Result;
import dev.ringcross.result.Run;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.stats.LatencyHistogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny real run through the real launcher: what it prints, what it saves, what it leaves behind. */
class RunIT {
    private static final String[] TINY = {"--only", "getppid", "--jvms", "2", "--visits", "3", "-q", "--seed", "7"};

    @TempDir
    private static Path directory;

    private static Outcome outcome;
    private static Path file;
    private static Result result;

    @BeforeAll
    static void measure() throws IOException {
        Path out = Files.createDirectory(directory.resolve("out"));
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        outcome = tiny("--out", out.toString());
        assertThat(outcome.status()).as(outcome.err()).isZero();
        file = Saved.file(out);
        result = ResultJson.read(file);
        assertThat(temporary).isEmptyDirectory();
    }

    private static Outcome tiny(String... more) {
        return new Launcher()
                .with("TMPDIR", directory.resolve("tmp").toString())
                .run(Stream.of(TINY, more).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void the_saved_file_is_complete_and_fits_the_schema() throws IOException {
        assertThat(result.run().complete()).isTrue();
        assertThat(result.run().seed()).isEqualTo(7);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Launcher.ringcross("schema").out(), InputFormat.JSON)
                        .validate(Files.readString(file), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void every_route_of_getppid_has_a_number_from_every_jvm_and_turn() {
        assertThat(result.cells()).hasSize(7).allSatisfy(cell -> {
            assertThat(cell.status()).as(cell.name()).isEqualTo(Cell.Status.OK);
            assertThat(cell.samples())
                    .hasSize(2)
                    .allSatisfy(jvm ->
                            assertThat(jvm).hasSizeGreaterThanOrEqualTo(3).doesNotContainNull());
        });
    }

    @Test
    void each_turn_has_the_canary_before_and_after_it_and_the_baseline_twice() {
        for (Cell cell : result.cells()) {
            for (int jvm = 0; jvm < 2; jvm++) {
                int own = jvm;
                int turns = result.canary().stream()
                        .filter(visit -> visit.jvm() == own && visit.turnGroup().equals(cell.turnGroup()))
                        .mapToInt(CanaryVisit::turns)
                        .sum();
                assertThat(cell.samples().get(jvm)).as(cell.name()).hasSize(turns);
            }
            assertThat(cell.aa() != null).as(cell.name()).isEqualTo(cell.route().equals("c"));
        }
        Cell c = result.cells().get(0);
        assertThat(c.aa().samples())
                .extracting(List::size)
                .isEqualTo(c.samples().stream().map(List::size).toList());
        assertThat(result.aa().rows()).isOne();
    }

    @Test
    void the_kernel_counted_one_entry_by_each_native_route() {
        assertThat(result.cells())
                .filteredOn(cell -> !cell.route().equals("java"))
                .filteredOn(cell ->
                        cell.evidence() != null && cell.evidence().source().equals(Evidence.PERF_EVENT))
                .allSatisfy(cell -> assertThat(cell.evidence().kernelEntries()).isBetween(0.99, 1.01));
    }

    @Test
    void a_pipe_gets_a_table_without_escapes() {
        assertThat(outcome.out()).contains("getppid").contains("jna-interface").doesNotContain("\u001b");
        assertThat(outcome.outLines())
                .allSatisfy(line -> assertThat(line.codePoints().count()).isLessThanOrEqualTo(100));
    }

    @Test
    void the_last_line_on_standard_error_says_where_the_result_is() {
        assertThat(outcome.err().lines().filter(line -> !line.startsWith("Picked up")))
                .containsExactly("ringcross: saved " + file + " and "
                        + file.getFileName().toString().replaceAll("json$", "html"));
    }

    @Test
    void colour_can_be_forced_and_nothing_is_left_in_the_temporary_directory() {
        Outcome coloured =
                tiny("--color", "always", "--out", directory.resolve("more").toString());
        assertThat(coloured.out()).contains("\u001b[");
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void percentiles_come_of_sampled_operations_and_are_in_the_file_anyhow() {
        Cell java = result.cells().stream()
                .filter(cell -> cell.route().equals("java"))
                .findFirst()
                .orElseThrow();
        assertThat(java.tail()).isNotNull();
        assertThat(java.p99()).isEqualTo(java.tail().p99());
        assertThat(java.tail().count())
                .isEqualTo(LatencyHistogram.decoded(java.tail().histogram()).count())
                .isPositive();
        Outcome shown =
                tiny("--percentiles", "--out", directory.resolve("tails").toString());
        assertThat(shown.out()).contains("PERCENTILES").containsPattern("\ngetppid/java +[0-9.]+ .s");
    }

    @Test
    void precision_adds_jvms_and_says_why_it_stopped() throws IOException {
        Path out = directory.resolve("precise");
        Outcome ending = Launcher.ringcross(
                "--only", "getppid", "--route", "c", "--precision", "900%", "--visits", "3", "--out", out.toString());
        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(ending.err()).contains("timing in JVM 5").doesNotContain("timing in JVM 6");
        assertThat(ending.out()).contains("Precision: every 95 % interval is within");
        Run run = ResultJson.read(Saved.file(out)).run();
        assertThat(run.jvms()).isEqualTo(5);
        assertThat(run.precision().stoppedBy()).isEqualTo(Precision.StoppedBy.PRECISION);
        assertThat(run.precision().target()).isEqualTo(9);
    }

    @Test
    void verify_agrees() {
        Outcome verified = Launcher.ringcross("verify", "--only", "getppid,clock-gettime", "-q");
        assertThat(verified.status()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("0 do not agree");
    }
}
