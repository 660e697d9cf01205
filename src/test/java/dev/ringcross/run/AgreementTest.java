package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Bounds;
import dev.ringcross.catalogue.Declaration;
import dev.ringcross.result.Evidence;
import dev.ringcross.run.ForkMessage.Counted;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counted against declared, on synthetic counts. */
class AgreementTest {
    private static final Declaration ONE_ENTRY =
            new Declaration(Map.of("getppid", new Bounds(1, 1)), Bounds.NONE, Bounds.NONE);
    private static final Declaration ROUND_TRIP =
            new Declaration(Map.of("write", new Bounds(2, 2), "read", new Bounds(2, 2)), new Bounds(2, 2), null);

    private static Evidence perf(Declaration declared, long operations, long entries, long switches, long faults) {
        return Agreement.of(
                new Counted(Evidence.PERF_EVENT, null, operations, entries, switches, 0, faults), declared, "");
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1003, true", "1011, false", "989, false", "2000, false", "0, false"})
    void one_entry_an_operation_is_told_from_more_and_from_none(long entries, boolean agrees) {
        assertThat(perf(ONE_ENTRY, 1000, entries, 0, 0).agrees()).isEqualTo(agrees);
    }

    @Test
    void a_round_trip_that_never_switched_does_not_agree() {
        assertThat(perf(ROUND_TRIP, 100, 400, 200, 0).agrees()).isTrue();
        assertThat(perf(ROUND_TRIP, 100, 400, 0, 0).agrees()).isFalse();
    }

    @Test
    void a_switch_that_another_task_forced_is_not_the_operations() {
        Counted preempted = new Counted(Evidence.PERF_EVENT, null, 1000, 1000L, 80, 80, 0);
        Counted slept = new Counted(Evidence.PERF_EVENT, null, 1000, 1000L, 80, 0, 0);
        assertThat(Agreement.of(preempted, ONE_ENTRY, "").agrees()).isTrue();
        assertThat(Agreement.of(slept, ONE_ENTRY, "").agrees()).isFalse();
    }

    @Test
    void faults_that_are_not_the_point_decide_nothing() {
        assertThat(perf(ROUND_TRIP, 100, 400, 200, 5000).agrees()).isTrue();
        assertThat(perf(ONE_ENTRY, 100, 100, 0, 5000).agrees()).isFalse();
    }

    @Test
    void without_counters_of_entries_only_the_callers_own_switches_and_faults_are_compared() {
        Counted alone = new Counted(Evidence.RUSAGE, "entries not verified", 1000, null, 0, 0, 0);
        Evidence evidence = Agreement.of(alone, ONE_ENTRY, "");
        assertThat(evidence.kernelEntries()).isNull();
        assertThat(evidence.agrees()).isTrue();
        assertThat(Agreement.of(alone, ROUND_TRIP, "").agrees()).isNull();
    }

    @Test
    void what_was_not_counted_says_why() {
        Evidence evidence = Agreement.of(null, ONE_ENTRY, "stopped");
        assertThat(evidence.source()).isEqualTo(Evidence.NONE);
        assertThat(evidence.reason()).isEqualTo("stopped");
        assertThat(evidence.agrees()).isNull();
    }
}
