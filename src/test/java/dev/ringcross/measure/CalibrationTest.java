package dev.ringcross.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many operations a slice has. */
class CalibrationTest {
    private final List<OpenCell> cells = new ArrayList<>();

    @BeforeEach
    void reset() {
        Scripted.reset();
    }

    @AfterEach
    void close() {
        cells.forEach(OpenCell::close);
    }

    /** An open cell of which an invocation takes so long. */
    private OpenCell open(Route route, double nanosEach) {
        Scripted.takes(route, nanosEach);
        OpenCell cell = new OpenCell(cells.size(), Scripted.cell(route));
        cell.open();
        cells.add(cell);
        return cell;
    }

    private void calibrate() {
        cells.forEach(cell -> Calibration.read(cell, cell.sliceNanos(1)));
        Calibration.freeze(cells);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 200000", "90, 1111", "33000, 3", "99999, 1", "100001, 1", "5e9, 1"})
    void a_slice_is_about_a_hundred_microseconds_or_one_operation(double nanos, int operations) {
        OpenCell cell = open(Route.PANAMA, nanos);
        calibrate();

        assertThat(cell.operations()).isCloseTo(operations, within((long) (operations * 0.01)));
        assertThat(cell.nanosPerOperation()).isCloseTo(nanos, within(0.01 * nanos + 0.5));
    }

    @Test
    void what_a_batch_takes_is_shared_by_its_operations() {
        OpenCell cell = open(Route.CRITICAL, 20 * Scripted.BATCH);
        calibrate();

        assertThat(cell.nanosPerOperation()).isEqualTo(20);
        assertThat(cell.batch()).isEqualTo(5);
        assertThat(cell.operations()).isEqualTo(5 * Scripted.BATCH);
    }

    @Test
    void routes_within_a_factor_of_two_have_the_same_operations_and_others_have_their_own() {
        OpenCell loop = open(Route.CRITICAL, 90 * Scripted.BATCH);
        OpenCell near = open(Route.PANAMA, 110);
        OpenCell twice = open(Route.JNA_DIRECT, 179);
        OpenCell far = open(Route.JAVA, 900);
        calibrate();

        assertThat(near.operations()).isEqualTo(loop.operations());
        assertThat(twice.operations()).isEqualTo(loop.operations());
        assertThat(loop.operations()).isEqualTo(Scripted.BATCH);
        assertThat(far.operations()).isCloseTo(111, within(1L));
    }

    @Test
    void an_invocation_longer_than_a_slice_sets_the_count_of_those_near_it() {
        OpenCell loop = open(Route.CRITICAL, 600.0 * Scripted.BATCH);
        OpenCell near = open(Route.PANAMA, 500);
        calibrate();

        assertThat(loop.batch()).isEqualTo(1);
        assertThat(near.operations()).isEqualTo(loop.operations()).isEqualTo(Scripted.BATCH);
    }

    @Test
    void whatever_routes_cost_those_within_twice_the_quickest_of_their_set_are_equal() {
        Random random = new Random(5);
        for (int row = 0; row < 200; row++) {
            cells.clear();
            open(Route.CRITICAL, Scripted.BATCH * Math.exp(2 + 4 * random.nextDouble()));
            open(Route.PANAMA, Math.exp(2 + 6 * random.nextDouble()));
            open(Route.JNA_DIRECT, Math.exp(2 + 6 * random.nextDouble()));
            open(Route.JAVA, Math.exp(2 + 12 * random.nextDouble()));
            calibrate();
            assertSetsAreEqual();
            cells.forEach(OpenCell::close);
        }
    }

    private void assertSetsAreEqual() {
        List<OpenCell> left = new ArrayList<>(cells);
        while (!left.isEmpty()) {
            double quickest =
                    left.stream().mapToDouble(OpenCell::nanosPerOperation).min().orElseThrow();
            List<OpenCell> set = left.stream()
                    .filter(cell -> cell.nanosPerOperation() <= 2 * quickest)
                    .toList();
            assertThat(set.stream().map(OpenCell::operations).collect(Collectors.toSet()))
                    .hasSize(1);
            left.removeAll(set);
        }
    }

    /** Else equal counts could only be nearly equal. */
    @Test
    void within_every_row_of_the_catalogue_whole_batches_of_one_route_are_whole_batches_of_the_others() {
        Catalogue.load().entries().forEach(entry -> {
            List<Integer> batches = entry.cells().stream()
                    .filter(cell -> entry.routes().contains(cell.route()))
                    .map(CellSpec::operationsPerInvocation)
                    .distinct()
                    .toList();
            int most = batches.stream().mapToInt(Integer::intValue).max().orElseThrow();
            assertThat(batches).as(entry.id()).allMatch(batch -> most % batch == 0);
        });
    }

    @Test
    void two_readings_must_agree_before_one_is_believed() {
        // The first six slices are of a cell that is still cold.
        Scripted.NANOS.put(Route.PANAMA, slice -> slice <= 6 ? 500 : 100);
        OpenCell cell = new OpenCell(0, Scripted.cell(Route.PANAMA));
        cells.add(cell);
        cell.open();
        calibrate();

        assertThat(cell.nanosPerOperation()).isEqualTo(100);
        assertThat(cell.operations()).isEqualTo(1000);
    }

    @Test
    void a_disturbed_slice_does_not_decide() {
        Scripted.NANOS.put(Route.PANAMA, slice -> slice % 5 == 3 ? 5000 : 100);
        OpenCell cell = new OpenCell(0, Scripted.cell(Route.PANAMA));
        cells.add(cell);
        cell.open();
        calibrate();

        assertThat(cell.nanosPerOperation()).isEqualTo(100);
    }

    @Test
    void a_cell_that_fails_meanwhile_is_left_out_and_the_others_are_calibrated() {
        OpenCell good = open(Route.PANAMA, 100);
        OpenCell bad = open(Route.JAVA, 100);
        Scripted.FAILS_AT.put(Route.JAVA, 3);
        calibrate();

        assertThat(bad.failure()).isNotNull();
        assertThat(bad.isCalibrated()).isFalse();
        assertThat(good.operations()).isEqualTo(1000);
    }
}
