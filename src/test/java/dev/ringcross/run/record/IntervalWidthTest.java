package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringcross.run.Cells;
import dev.ringcross.run.process.Message.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a cell has JVMs enough. */
class IntervalWidthTest {
    /** Half of Student's interval of three values one apart: 4.302653 / sqrt(3). */
    private static final double OF_THREE = 2.484138;

    /** No canary was read, so that all turns count. */
    private static final ExcessTurns ALL = new ExcessTurns(List.of());

    private static CellRecorder cell(String name, double... jvms) {
        CellRecorder recorder = new CellRecorder(Cells.cell(name), "row");
        for (int jvm = 0; jvm < jvms.length; jvm++) {
            recorder.add(Role.CELL, jvm, new double[] {jvms[jvm], jvms[jvm], jvms[jvm]});
        }
        return recorder;
    }

    private static CellRecorder baseline(double... jvms) {
        CellRecorder recorder = cell("getppid/c", jvms);
        for (int jvm = 0; jvm < jvms.length; jvm++) {
            recorder.add(Role.TWIN, jvm, new double[] {jvms[jvm], jvms[jvm], jvms[jvm]});
        }
        return recorder;
    }

    @Test
    void the_width_of_a_typical_value_is_a_share_of_it() {
        assertThat(IntervalWidth.ofTypical(cell("getppid/c", 99, 100, 101))).isCloseTo(OF_THREE / 100, within(1e-6));
    }

    @Test
    void a_cell_that_never_differs_is_narrow_and_one_without_an_interval_is_not() {
        assertThat(IntervalWidth.ofTypical(cell("getppid/c", 100, 100, 100))).isZero();
        assertThat(IntervalWidth.ofTypical(cell("getppid/c", 100))).isInfinite();
        assertThat(IntervalWidth.ofTypical(cell("getppid/c"))).isInfinite();
    }

    @Test
    void a_short_cell_aims_at_two_percent_of_its_baseline_or_one_and_a_half_nanoseconds() {
        double over100 = IntervalWidth.overAim(cell("getppid/panama", 109, 110, 111), baseline(100, 100, 100), ALL);
        double over10 = IntervalWidth.overAim(cell("getppid/panama", 19, 20, 21), baseline(10, 10, 10), ALL);

        assertThat(over100).isCloseTo(OF_THREE / 2, within(1e-6));
        assertThat(over10).isCloseTo(OF_THREE / 1.5, within(1e-6));
    }

    @Test
    void what_the_host_does_to_both_does_not_widen_the_excess() {
        assertThat(IntervalWidth.overAim(cell("getppid/panama", 110, 150, 210), baseline(100, 140, 200), ALL))
                .isLessThan(1e-9);
    }

    @Test
    void a_long_cell_aims_at_four_percent_of_its_ratio() {
        CellRecorder cell = cell("getppid/panama", 10_900, 11_000, 11_100);

        assertThat(IntervalWidth.overAim(cell, baseline(10_000, 10_000, 10_000), ALL))
                .isCloseTo(OF_THREE * 0.01 / 0.04, within(0.01));
    }

    @Test
    void a_baseline_keeps_nobody_waiting_and_a_cell_without_one_aims_at_its_own_value() {
        assertThat(IntervalWidth.overAim(baseline(50, 100, 150), baseline(50, 100, 150), ALL))
                .isZero();
        assertThat(IntervalWidth.overAim(cell("getppid/panama", 99, 100, 101), null, ALL))
                .isCloseTo(OF_THREE / 100 / 0.04, within(1e-6));
        assertThat(IntervalWidth.overAim(cell("getppid/panama", 100), baseline(100, 100), ALL))
                .isInfinite();
    }

    @Test
    void jvms_that_fall_into_groups_are_as_wide_as_the_widest_group() {
        CellRecorder groups = cell("getppid/panama", 110, 110.1, 110.2, 130, 130.1, 130.2);

        assertThat(IntervalWidth.overAim(groups, baseline(100, 100, 100, 100, 100, 100), ALL))
                .isCloseTo(0.1 * OF_THREE / 2, within(1e-6));
    }
}
