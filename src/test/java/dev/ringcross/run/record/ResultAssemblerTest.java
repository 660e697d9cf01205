package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Cell;
import dev.ringcross.run.Cells;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.stats.Summary;
import dev.ringcross.stats.TurnSamples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A difference that may as well be none is shown as not resolved, never as a number. */
class ResultAssemblerTest {
    /** Of JVMs with one sample each. */
    private static Summary summary(double... jvms) {
        double[][] byJvm =
                Arrays.stream(jvms).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
        return Summary.of(new TurnSamples(byJvm), 1);
    }

    @Test
    void a_difference_around_zero_is_not_resolved() {
        Failure failure = ResultAssembler.unresolved(summary(-50, 40, -30, 20, -10, 60));
        assertThat(failure).isNotNull();
        assertThat(failure.absent()).isTrue();
        assertThat(failure.reason()).startsWith(ResultAssembler.NOT_RESOLVED).contains("contains 0");
    }

    @Test
    void a_difference_without_an_interval_is_not_resolved() {
        assertThat(ResultAssembler.unresolved(summary(50)).reason())
                .isEqualTo("not resolved: one JVM gives no interval");
    }

    @Test
    void a_difference_clear_of_zero_is_a_number() {
        assertThat(ResultAssembler.unresolved(summary(50, 51, 52, 53))).isNull();
    }

    @Test
    void what_has_no_sample_yet_is_not_judged() {
        assertThat(ResultAssembler.unresolved(null)).isNull();
    }

    /** A reader refuses a cell with a sample below its minimum: both have to be rounded alike, also below a nanosecond. */
    @Test
    void the_minimum_is_one_of_the_samples_that_the_file_keeps() {
        CellRecorder recorder = new CellRecorder(Cells.cell("noop/c"), "noop");
        recorder.add(Role.CELL, 0, new double[] {0.8355912, 0.9, 12.345678});
        recorder.add(Role.CELL, 1, new double[] {0.9, 0.8411111});

        Cell cell = ResultAssembler.of(List.of(recorder), List.of()).cells().getFirst();
        assertThat(cell.min()).isEqualTo(0.83559);
        assertThat(cell.samples().getFirst()).contains(cell.min());
    }
}
