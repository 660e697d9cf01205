package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Bounds;
import dev.ringcross.catalogue.Declaration;
import dev.ringcross.result.Evidence;
import dev.ringcross.run.process.Message.Counted;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counted against declared, on synthetic counts. */
class EvidenceCheckTest {
    private static final Declaration ONE_ENTRY =
            new Declaration(Map.of("getppid", new Bounds(1, 1)), Bounds.NONE, Bounds.NONE, Bounds.NONE);
    private static final Declaration ROUND_TRIP =
            new Declaration(Map.of("write", new Bounds(2, 2), "read", new Bounds(2, 2)), new Bounds(2, 2), null, null);

    private static Evidence perf(Declaration declared, long operations, long entries, long switches, long faults) {
        return EvidenceCheck.of(
                new Counted(0, Evidence.PERF_EVENT, null, operations, entries, switches, 0, 0, faults), declared, "");
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1003, true", "1011, false", "989, false", "2000, false", "0, false"})
    void one_entry_an_operation_is_told_from_more_and_from_none(long entries, boolean agrees) {
        assertThat(perf(ONE_ENTRY, 1000, entries, 0, 0).agrees()).isEqualTo(agrees);
    }

    /** A fault that ends in an error is an exception, which perf counts, and none of the thread's faults. */
    @Test
    void faults_are_held_against_what_their_source_counts() {
        Bounds one = new Bounds(1, 1);
        Declaration refused = new Declaration(Map.of("read", one), Bounds.NONE, one, Bounds.NONE);
        Evidence byUsage =
                EvidenceCheck.of(new Counted(0, Evidence.RUSAGE, null, 1000, null, 0L, 0, 0, 0L), refused, "");

        assertThat(perf(refused, 1000, 1000, 0, 1000).agrees()).isTrue();
        assertThat(byUsage.agrees()).isTrue();
        assertThat(byUsage.declared().get("pageFaults").high()).isZero();
        assertThat(perf(refused, 1000, 1000, 0, 0).agrees()).isFalse();
    }

    @Test
    void a_round_trip_that_never_switched_does_not_agree() {
        assertThat(perf(ROUND_TRIP, 100, 400, 200, 0).agrees()).isTrue();
        assertThat(perf(ROUND_TRIP, 100, 400, 0, 0).agrees()).isFalse();
    }

    @Test
    void a_switch_that_another_task_forced_is_not_the_operations() {
        Evidence preempted = switched(ONE_ENTRY, 80, 80);
        assertThat(preempted.agrees()).isTrue();
        assertThat(preempted.contextSwitches()).isEqualTo(0.08);
        assertThat(preempted.preemptions()).isEqualTo(0.08);
        assertThat(preempted.preempted()).isTrue();
        assertThat(switched(ONE_ENTRY, 10, 10).preempted()).isFalse();
        assertThat(switched(ONE_ENTRY, 80, 0).agrees()).isFalse();
        assertThat(switched(ONE_ENTRY, 80, 69).agrees()).isFalse();
        assertThat(switched(ONE_ENTRY, 80, 70).agrees()).isTrue();
    }

    /** A walk that outlasts many turns of the scheduler, for itself and for its peer. */
    @Test
    void waits_are_compared_whatever_the_preemptions_beside_them() {
        Declaration hop = declaration("write, read", 1, 1);
        Counted busy = new Counted(0, Evidence.PERF_EVENT, null, 8, 16L, 910L, 902, 0, 0);
        Evidence evidence = EvidenceCheck.of(busy, hop, "");
        assertThat(evidence.agrees()).isTrue();
        assertThat(evidence.contextSwitches()).isEqualTo(113.75);
        assertThat(evidence.preemptions()).isEqualTo(112.75);
        Counted waitsTwice = new Counted(0, Evidence.PERF_EVENT, null, 8, 16L, 910L, 894, 0, 0);
        assertThat(EvidenceCheck.of(waitsTwice, hop, "").agrees()).isFalse();
    }

    /** A woken peer that preempts its waker: the waker finds its answer there, and need not wait. */
    @Test
    void a_preemption_may_take_a_waits_place() {
        Evidence evidence = EvidenceCheck.of(
                new Counted(0, Evidence.PERF_EVENT, null, 1000, 4000L, 2000L, 1000, 0, 0), ROUND_TRIP, "");
        assertThat(evidence.agrees()).isTrue();
        assertThat(evidence.preemptions()).isEqualTo(1.0);
        assertThat(evidence.preempted()).isFalse();
    }

    @Test
    void a_yield_that_another_task_answers_is_no_preemption() {
        Declaration yield = declaration("sched_yield", 0.5, 1);
        assertThat(switched(yield, 1000, 1000).preemptions()).isZero();
        Evidence beyond = switched(yield, 1080, 1080);
        assertThat(beyond.agrees()).isTrue();
        assertThat(beyond.preemptions()).isEqualTo(0.08);
        assertThat(switched(yield, 100, 100).agrees()).isFalse();
    }

    private static Evidence switched(Declaration declared, long switches, long involuntary) {
        return EvidenceCheck.of(
                new Counted(0, Evidence.PERF_EVENT, null, 1000, 1000L, switches, involuntary, 0, 0), declared, "");
    }

    /** One of each of the system calls. */
    private static Declaration declaration(String syscalls, double fewest, double most) {
        Map<String, Bounds> calls =
                Arrays.stream(syscalls.split(", ")).collect(Collectors.toMap(name -> name, name -> new Bounds(1, 1)));
        return new Declaration(calls, new Bounds(fewest, most), null, null);
    }

    /** A stop lets the peer run, so that its answer is there before it is waited for. */
    @Test
    void a_tracers_stop_may_take_a_waits_place_and_is_no_switch() {
        Evidence traced = EvidenceCheck.of(
                new Counted(0, Evidence.PERF_EVENT, "traced by strace", 1000, 4000L, 1000L, 0, 8000, 0),
                ROUND_TRIP,
                "");
        assertThat(traced.agrees()).isTrue();
        assertThat(traced.contextSwitches()).isEqualTo(1.0);
        Counted waits = new Counted(0, Evidence.PERF_EVENT, "traced by strace", 1000, 1000L, 80L, 0, 2000, 0);
        assertThat(EvidenceCheck.of(waits, ONE_ENTRY, "").agrees()).isFalse();
    }

    /** getrusage counts the stops as waits, so nothing is left to compare. */
    @Test
    void without_counters_nothing_of_a_traced_process_is_compared() {
        Evidence traced = EvidenceCheck.of(
                new Counted(0, Evidence.RUSAGE, "traced by strace", 1000, null, null, 2, 0, 0), ONE_ENTRY, "");
        assertThat(traced.agrees()).isNull();
        assertThat(traced.contextSwitches()).isNull();
        assertThat(traced.preemptions()).isNull();
    }

    @Test
    void faults_that_are_not_the_point_decide_nothing() {
        assertThat(perf(ROUND_TRIP, 100, 400, 200, 5000).agrees()).isTrue();
        assertThat(perf(ONE_ENTRY, 100, 100, 0, 5000).agrees()).isFalse();
    }

    @Test
    void without_counters_of_entries_only_the_callers_own_switches_and_faults_are_compared() {
        Counted alone = new Counted(0, Evidence.RUSAGE, "entries not verified", 1000, null, 0L, 0, 0, 0);
        Evidence evidence = EvidenceCheck.of(alone, ONE_ENTRY, "");
        assertThat(evidence.kernelEntries()).isNull();
        assertThat(evidence.agrees()).isTrue();
        assertThat(EvidenceCheck.of(alone, ROUND_TRIP, "").agrees()).isNull();
    }

    @Test
    void what_was_not_counted_says_why() {
        Evidence evidence = EvidenceCheck.of(null, ONE_ENTRY, "stopped");
        assertThat(evidence.source()).isEqualTo(Evidence.NONE);
        assertThat(evidence.reason()).isEqualTo("stopped");
        assertThat(evidence.agrees()).isNull();
    }
}
