package dev.ringcross.claim.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadCrashKillsProcessTest {
    private static final Claim CLAIM = new ThreadCrashKillsProcess();

    private static SyntheticRun c(SyntheticRun run, String control, String ran, String signal, String survivors) {
        return run.left(
                "thread-crash-kills-process",
                "threads",
                "4",
                "returned.survivors",
                control,
                "faulted.signal",
                signal,
                "faulted.exit",
                signal.equals("none") ? survivors : "-1",
                "faulted.ran",
                ran,
                "faulted.survivors",
                survivors);
    }

    /** @param ends those that left other threads running */
    private static SyntheticRun java(SyntheticRun run, String reported, List<String> ends) {
        List<String> facts = new ArrayList<>();
        for (String end : List.of("UNCAUGHT_EXCEPTION", "NULL_POINTER", "STACK_OVERFLOW", "NATIVE_FAULT")) {
            boolean spared = ends.contains(end);
            facts.addAll(List.of(end + ".ran", "3", end + ".thrown", "Some", end + ".exit", spared ? "0" : "134"));
            if (spared) {
                facts.addAll(List.of(end + ".survivors", "3"));
            }
        }
        facts.addAll(List.of("NATIVE_FAULT.reported", reported));
        return run.left("lost-threads", facts.toArray(String[]::new));
    }

    private static Verdict verdict(String survivorsInC, List<String> spared) {
        String signal = survivorsInC.equals("0") ? "SEGV" : "none";
        return java(c(new SyntheticRun(), "3", "4", signal, survivorsInC), "SIGSEGV", spared)
                .verdict(CLAIM);
    }

    @Test
    void depends_when_faults_take_all_and_exceptions_do_not() {
        assertThat(verdict("0", List.of("UNCAUGHT_EXCEPTION", "NULL_POINTER", "STACK_OVERFLOW")))
                .isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void supported_when_each_end_takes_all() {
        assertThat(verdict("0", List.of())).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_none_does() {
        List<String> all = List.of("UNCAUGHT_EXCEPTION", "NULL_POINTER", "STACK_OVERFLOW", "NATIVE_FAULT");
        assertThat(verdict("3", all)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_the_threads_never_ran() {
        SyntheticRun run = java(c(new SyntheticRun(), "3", "2", "SEGV", "0"), "SIGSEGV", List.of());
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_the_control_could_not_tell_living_threads() {
        SyntheticRun run = java(c(new SyntheticRun(), "0", "4", "SEGV", "0"), "SIGSEGV", List.of());
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_no_native_fault_happened_in_the_jvm() {
        SyntheticRun run = java(c(new SyntheticRun(), "3", "4", "SEGV", "0"), "none", List.of());
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("NATIVE_FAULT");
    }

    @Test
    void not_measurable_without_the_jvms() {
        SyntheticRun run = c(new SyntheticRun(), "3", "4", "SEGV", "0").refused("lost-threads", "no memory");
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
