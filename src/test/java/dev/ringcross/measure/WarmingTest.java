package dev.ringcross.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which cells are called often before they are looked at. */
class WarmingTest {
    private static final long LONG_ENOUGH_NANOS = 10_000_000_000L;
    private static final double COLD_NANOS = 5e6;

    private OpenCell cell;

    @BeforeEach
    void open() {
        Scripted.reset();
        cell = new OpenCell(0, Scripted.cell(Route.PANAMA));
        cell.open();
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private static void takesFirstAndThen(double firstNanos, double nanos) {
        Scripted.NANOS.put(Route.PANAMA, slice -> slice == 1 ? firstNanos : nanos);
    }

    @Test
    void a_cell_whose_first_call_loads_classes_is_called_often_all_the_same() {
        takesFirstAndThen(COLD_NANOS, 90);

        assertThat(Warming.callOften(cell, LONG_ENOUGH_NANOS)).isTrue();
        assertThat(Scripted.SLICES.get(Route.PANAMA)).isGreaterThanOrEqualTo(1000);
    }

    @Test
    void a_cell_that_always_takes_very_long_is_not_called_often() {
        takesFirstAndThen(COLD_NANOS, COLD_NANOS);

        assertThat(Warming.callOften(cell, LONG_ENOUGH_NANOS)).isFalse();
        assertThat(Scripted.SLICES.get(Route.PANAMA)).isLessThan(10);
    }

    @Test
    void a_reading_that_was_interrupted_does_not_make_a_slice_of_one_operation() {
        takesFirstAndThen(COLD_NANOS, 100);
        double least = cell.leastNanos(Calibration.SLICE_NANOS);
        Calibration.read(cell, least);

        assertThat(least).isEqualTo(100);
        assertThat(cell.operations()).isEqualTo(1000);
    }
}
