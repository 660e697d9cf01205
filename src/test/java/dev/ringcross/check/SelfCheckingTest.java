package dev.ringcross.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ringcross.report.terminal.SelfCheckReport;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.KnownAnswer;
import dev.ringcross.result.Observation;
import dev.ringcross.result.SelfCheck;
import dev.ringcross.result.Tool;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the checks make of true answers, of false ones, and of none. */
class SelfCheckingTest {
    private static final Map<String, Map<String, String>> TRUE = Map.of(
            SelfChecking.ENTRIES,
            Map.of("calls", "1000", "clock.entries", "0", "getppid.entries", "1000", "getppid.named", "1000"),
            SelfChecking.ANSWERS,
            Map.ofEntries(
                    Map.entry("loop.asked", "1000"),
                    Map.entry("loop.last", "1000"),
                    Map.entry("loop.calls", "1000"),
                    Map.entry("sleeps", "20"),
                    Map.entry("sleep.nanos", "1000000"),
                    Map.entry("sleep.away", "20"),
                    Map.entry("sleep.shortestNanos", "1050000"),
                    Map.entry("sleep.host", "40"),
                    Map.entry("cpus", "2"),
                    Map.entry("pinned", "202"),
                    Map.entry("obeyed", "202"),
                    Map.entry("clock.reads", "42000"),
                    Map.entry("clock.backward", "0"),
                    Map.entry("clock.leastStepNanos", "20"),
                    Map.entry("clock.resolutionNanos", "1"),
                    Map.entry("pages", "256"),
                    Map.entry("touch.first", "256"),
                    Map.entry("touch.second", "0"),
                    Map.entry("children", "5"),
                    Map.entry("children.asTold", "5")),
            SelfChecking.COUNTERS,
            Map.of(
                    "entries.calls", "1000",
                    "entries.counted", "1000",
                    "switches.sleeps", "10",
                    "switches.perf", "11",
                    "switches.least", "10",
                    "switches.most", "12"),
            SelfChecking.JAVA_CLOCK,
            Map.of("cpus", "2", "reads", "41000", "backward", "0"),
            SelfChecking.CANARY,
            Map.of(
                    "throughput.expected", "15",
                    "throughput", "15",
                    "throughput.ratio", "2.0",
                    "latency.expected", "-7",
                    "latency", "-7",
                    "latency.ratio", "1.9"),
            SelfChecking.LIBRARY,
            Map.of("files", "5", "same", "5", "others", ""));

    private static Map<String, Observation> observed(String where, String fact, String value) {
        Map<String, Observation> observed = new LinkedHashMap<>();
        TRUE.forEach((name, facts) -> {
            Map<String, String> changed = new HashMap<>(facts);
            if (name.equals(where)) {
                changed.put(fact, value);
            }
            observed.put(name, new Observation(name, null, changed));
        });
        return observed;
    }

    @Test
    void true_answers_hold() {
        assertThat(SelfChecking.judge(observed("", "", "")))
                .hasSize(16)
                .allMatch(answer -> Boolean.TRUE.equals(answer.holds()))
                .allMatch(answer -> answer.remedy() == null);
    }

    @Test
    void a_tracers_stops_are_not_taken_for_sleeps() {
        Observation answers = new Observation(
                SelfChecking.ANSWERS, null, Map.of("sleeps", "20", "sleep.away", "62", "sleep.nanos", "1000000"));
        Observation traced = SelfChecking.traced(answers, "strace (process 4711)");
        assertThat(traced.facts()).containsOnlyKeys("sleeps", "sleep.nanos", "sleep.refused");
        assertThat(SelfChecking.judge(Map.of(SelfChecking.ANSWERS, traced)))
                .filteredOn(answer -> answer.check().equals("sleep-costs-two-switches"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.reason()).contains("strace (process 4711)"));
    }

    /** One fact that a host, or a counter of ours, tells falsely, and the check that must say so. */
    static Stream<Arguments> lies() {
        return Stream.of(
                arguments(SelfChecking.ENTRIES, "clock.entries", "1", "clock-stays-in-user-mode"),
                arguments(SelfChecking.ENTRIES, "getppid.entries", "999", "getppid-enters-once"),
                arguments(SelfChecking.ENTRIES, "getppid.entries", "1001", "getppid-enters-once"),
                arguments(SelfChecking.ENTRIES, "getppid.named", "0", "getppid-enters-once"),
                arguments(SelfChecking.COUNTERS, "entries.counted", "0", "counters-see-each-entry"),
                arguments(SelfChecking.COUNTERS, "entries.counted", "1001", "counters-see-each-entry"),
                arguments(SelfChecking.COUNTERS, "switches.perf", "13", "counters-agree-on-switches"),
                arguments(SelfChecking.COUNTERS, "switches.perf", "9", "counters-agree-on-switches"),
                arguments(SelfChecking.COUNTERS, "switches.least", "0", "counters-agree-on-switches"),
                arguments(SelfChecking.ANSWERS, "sleep.away", "0", "sleep-costs-two-switches"),
                arguments(SelfChecking.ANSWERS, "sleep.away", "21", "sleep-costs-two-switches"),
                arguments(SelfChecking.ANSWERS, "sleep.host", "39", "sleep-costs-two-switches"),
                arguments(SelfChecking.ANSWERS, "sleep.shortestNanos", "999999", "sleep-is-not-cut-short"),
                arguments(SelfChecking.ANSWERS, "clock.backward", "1", "clock-never-goes-back"),
                arguments(SelfChecking.ANSWERS, "clock.leastStepNanos", "0", "clock-keeps-its-resolution"),
                arguments(SelfChecking.ANSWERS, "clock.resolutionNanos", "4000000", "clock-keeps-its-resolution"),
                arguments(SelfChecking.JAVA_CLOCK, "backward", "1", "nano-time-never-goes-back"),
                arguments(SelfChecking.ANSWERS, "obeyed", "101", "affinity-is-obeyed"),
                arguments(SelfChecking.ANSWERS, "touch.first", "16", "first-touch-faults-once"),
                arguments(SelfChecking.ANSWERS, "touch.second", "1", "first-touch-faults-once"),
                arguments(SelfChecking.ANSWERS, "children.asTold", "4", "child-ends-as-told"),
                arguments(SelfChecking.ANSWERS, "loop.calls", "1", "loop-makes-each-call"),
                arguments(SelfChecking.ANSWERS, "loop.last", "1", "loop-makes-each-call"),
                arguments(SelfChecking.CANARY, "throughput", "0", "canary-does-its-steps"),
                arguments(SelfChecking.CANARY, "latency", "0", "canary-does-its-steps"),
                arguments(SelfChecking.CANARY, "latency.ratio", "1.0", "canary-time-follows-steps"),
                arguments(SelfChecking.LIBRARY, "same", "4", "library-is-the-one-built"));
    }

    @ParameterizedTest(name = "{1} = {2} → {3}")
    @MethodSource("lies")
    void a_false_answer_is_named_and_nothing_else_is(String where, String fact, String value, String check) {
        SelfCheck checked = checked(observed(where, fact, value));

        assertThat(checked.holds()).isFalse();
        assertThat(checked.answers().stream().filter(KnownAnswer::lies).map(KnownAnswer::check))
                .containsExactly(check);
        assertThat(SelfCheckReport.table(checked, Style.PLAIN))
                .contains("✗ " + check)
                .endsWith("15 hold, 1 does not, 0 not checkable here; wrong answers from the host or from Ringcross: "
                        + check + "\n");
        assertThat(SelfCheckReport.markdown(checked))
                .contains("| " + check + " |")
                .contains("| ✗ |");
    }

    @Test
    void what_the_host_refuses_is_not_checkable_with_its_reason_and_is_no_lie() {
        Map<String, Observation> observed = observed("", "", "");
        observed.put(
                SelfChecking.ENTRIES,
                new Observation(SelfChecking.ENTRIES, "ptrace of a child: Operation not permitted", Map.of()));

        SelfCheck checked = checked(observed);

        assertThat(checked.holds()).isTrue();
        assertThat(checked.answers())
                .filteredOn(answer -> answer.holds() == null)
                .extracting(KnownAnswer::check, KnownAnswer::reason)
                .containsExactly(
                        tuple("clock-stays-in-user-mode", "ptrace of a child: Operation not permitted"),
                        tuple("getppid-enters-once", "ptrace of a child: Operation not permitted"));
        assertThat(SelfCheckReport.table(checked, Style.PLAIN))
                .contains("– getppid-enters-once", "not checkable: ptrace of a child", "→ Permit ptrace")
                .endsWith("14 hold, 0 do not, 2 not checkable here\n");
    }

    @Test
    void a_counter_that_is_refused_says_why() {
        Map<String, Observation> observed = observed("", "", "");
        observed.put(
                SelfChecking.COUNTERS,
                new Observation(
                        SelfChecking.COUNTERS,
                        null,
                        Map.of("entries.refused", "perf_event_open: no", "switches.refused", "perf_event_open: no")));

        assertThat(SelfChecking.judge(observed))
                .filteredOn(answer -> answer.check().startsWith("counters-"))
                .hasSize(2)
                .allMatch(answer -> answer.holds() == null && "perf_event_open: no".equals(answer.reason()));
    }

    @Test
    void a_host_that_may_not_pin_is_not_called_a_liar() {
        Map<String, Observation> observed = observed("", "", "");
        Map<String, String> facts = new HashMap<>(TRUE.get(SelfChecking.ANSWERS));
        List.of("cpus", "pinned", "obeyed").forEach(facts::remove);
        facts.put("pin.refused", "Operation not permitted");
        observed.put(SelfChecking.ANSWERS, new Observation(SelfChecking.ANSWERS, null, facts));

        assertThat(SelfChecking.judge(observed))
                .filteredOn(answer -> !Boolean.TRUE.equals(answer.holds()))
                .extracting(KnownAnswer::check, KnownAnswer::reason)
                .containsExactly(tuple("affinity-is-obeyed", "sched_setaffinity: Operation not permitted"));
    }

    @Test
    void a_check_that_nothing_was_observed_for_is_not_answered() {
        assertThat(SelfChecking.judge(Map.of()))
                .hasSize(16)
                .allMatch(answer -> answer.holds() == null && answer.remedy() != null);
    }

    private static SelfCheck checked(Map<String, Observation> observed) {
        return SelfCheck.of(new Tool("0", "0", "0"), SelfChecking.judge(observed));
    }
}
