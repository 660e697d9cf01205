package dev.ringcross.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.Route;
import dev.ringcross.run.record.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cell in a measuring JVM: its stub, its batch, and why it gives no number. */
class OpenCellTest {
    private final OpenCell cell = new OpenCell(3, Scripted.cell(Route.PANAMA));

    @BeforeEach
    void reset() {
        Scripted.reset();
        Scripted.takes(Route.PANAMA, 50);
    }

    @ParameterizedTest
    @EnumSource(
            value = Route.class,
            names = {"PANAMA", "CRITICAL", "JNA_DIRECT", "JAVA"})
    void a_stub_is_bound_by_the_types_of_its_parameters_whatever_their_order(Route route) throws Throwable {
        Scripted.takes(route, 50);
        Scripted state = (Scripted) Stub.newState(Scripted.cell(route));
        Stub stub = new Stub(Scripted.cell(route), state);

        assertThat(state.bytes).isEqualTo(4096);
        assertThat(stub.nanos(7)).isEqualTo(350);
        assertThat(stub.nanos(1)).isEqualTo(50);
        assertThat(Scripted.INVOCATIONS).containsEntry(route, 8).hasSize(1);
    }

    @Test
    void a_sample_is_what_an_operation_took() {
        Scripted.takes(Route.CRITICAL, 90_000);
        OpenCell batched = new OpenCell(0, Scripted.cell(Route.CRITICAL));
        batched.open();
        batched.freeze(3, 90);

        assertThat(batched.operations()).isEqualTo(3 * Scripted.BATCH);
        assertThat(batched.sample()).isEqualTo(90);
        assertThat(Scripted.INVOCATIONS).containsEntry(Route.CRITICAL, 3);
        batched.close();
    }

    @Test
    void what_a_primitive_says_itself_counts_instead_of_the_time() {
        Scripted.OWN_AMOUNT.put(Route.PANAMA, 1234.0);
        cell.open();
        cell.freeze(10, 50);

        assertThat(cell.sample()).isEqualTo(1234);
        Scripted.OWN_AMOUNT.clear();
        assertThat(cell.sample()).isEqualTo(50);
        cell.close();
    }

    @Test
    void what_was_said_before_it_was_opened_is_no_part_of_its_first_sample() {
        Scripted.OWN_AMOUNT.put(Route.PANAMA, 1234.0);
        cell.open();
        cell.sliceNanos(5);
        cell.close();
        Scripted.OWN_AMOUNT.clear();
        cell.open();

        assertThat(cell.sample()).isEqualTo(50);
        cell.close();
    }

    @Test
    void a_host_that_refuses_to_open_makes_it_absent_and_nothing_is_called() {
        Scripted.REFUSES_TO_OPEN.put(Route.PANAMA, new Unavailable("not here"));
        cell.open();

        assertThat(cell.failure()).isEqualTo(new Failure(true, "not here"));
        assertThat(cell.sliceNanos(1)).isNaN();
        assertThat(cell.sample()).isNaN();
        assertThat(Scripted.SLICES).isEmpty();
        cell.close();
    }

    @Test
    void a_slice_that_throws_ends_its_numbers_and_it_is_still_closed() {
        Scripted.FAILS_AT.put(Route.PANAMA, 2);
        cell.open();

        assertThat(cell.sample()).isEqualTo(50);
        assertThat(cell.sample()).isNaN();
        assertThat(cell.sample()).isNaN();
        assertThat(cell.failure()).isEqualTo(new Failure(false, "slice 2 failed"));
        assertThat(Scripted.SLICES).containsEntry(Route.PANAMA, 2);
        cell.close();
        assertThat(Scripted.OPEN).isEmpty();
    }

    @Test
    void the_first_reason_stays_when_closing_fails_too() {
        Scripted.REFUSES_TO_CLOSE.put(Route.PANAMA, new IllegalStateException("closing failed"));
        cell.open();
        cell.close();

        assertThat(cell.failure().reason()).endsWith("closing failed");
        OpenCell other = new OpenCell(0, Scripted.cell(Route.PANAMA));
        Scripted.FAILS_AT.put(Route.PANAMA, 1);
        other.open();
        other.sample();
        other.close();
        assertThat(other.failure().reason()).endsWith("slice 1 failed");
    }

    @Test
    void between_visits_it_has_no_numbers_and_closing_twice_does_no_harm() {
        cell.open();
        cell.close();
        cell.close();

        assertThat(cell.sliceNanos(1)).isNaN();
        assertThat(cell.failure()).isNull();
    }
}
