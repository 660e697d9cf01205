package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Drift;
import dev.ringcross.run.Cells;
import dev.ringcross.run.process.Message.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What moved while the JVMs of a run lived. */
class DriftReadingTest {
    private static final int JVMS = 4;
    private static final int TURNS = 20;

    /** Samples about 100 ns that rise evenly by so much; the twin is so many times as much in its second half. */
    private static CellRecorder cell(String name, double rise, double twinLate) {
        Random random = new Random(name.hashCode());
        CellRecorder recorder = new CellRecorder(Cells.cell(name), "row");
        for (int jvm = 0; jvm < JVMS; jvm++) {
            double[] samples = new double[TURNS];
            double[] twins = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                samples[turn] = 100 * Math.pow(rise, turn / (TURNS - 1.0)) * (1 + 0.002 * random.nextGaussian());
                twins[turn] = samples[turn] * (turn < TURNS / 2 ? 1 : twinLate);
            }
            recorder.add(Role.CELL, jvm, samples);
            recorder.add(Role.TWIN, jvm, twins);
        }
        return recorder;
    }

    @Test
    void the_strip_gives_for_each_tenth_of_the_jvms_lives_the_twin_over_the_baseline() {
        Drift drift = DriftReading.of(List.of(cell("getppid/c", 1, 1.1), cell("noop/c", 1, 1.1)), 1);

        assertThat(drift.strip()).hasSize(10);
        assertThat(drift.strip().subList(0, 5)).allMatch(ratio -> Math.abs(ratio - 1) < 0.001);
        assertThat(drift.strip().subList(5, 10)).allMatch(ratio -> Math.abs(ratio - 1.1) < 0.001);
    }

    @Test
    void cells_that_moved_are_named_and_those_that_failed_are_not() {
        CellRecorder failed = cell("enosys/c", 1.5, 1);
        failed.fail(false, "died");
        Drift drift = DriftReading.of(List.of(cell("getppid/c", 1.3, 1), cell("noop/c", 1, 1), failed), 1);

        assertThat(drift.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.primitive()).isEqualTo("getppid");
            assertThat(moved.ratio()).isBetween(1.29, 1.31);
            assertThat(moved.ci95().low()).isGreaterThan(1.25);
        });
    }

    @Test
    void without_a_twin_the_strip_is_empty_and_without_numbers_there_is_nothing() {
        CellRecorder alone = new CellRecorder(Cells.cell("getppid/java"), "row");
        for (int jvm = 0; jvm < JVMS; jvm++) {
            double[] samples = new double[TURNS];
            Arrays.fill(samples, 100);
            alone.add(Role.CELL, jvm, samples);
        }

        assertThat(DriftReading.of(List.of(alone), 1).strip()).hasSize(10).containsOnlyNulls();
        assertThat(DriftReading.of(List.of(new CellRecorder(Cells.cell("getppid/java"), "row")), 1))
                .isNull();
        assertThat(DriftReading.of(new ArrayList<>(), 1)).isNull();
    }
}
