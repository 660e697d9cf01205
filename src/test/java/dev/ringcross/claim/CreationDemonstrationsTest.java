package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.processes.FewerSyscallsPerThread;
import dev.ringcross.claim.processes.ForkCopiesMemory;
import dev.ringcross.claim.processes.OwnAddressSpace;
import dev.ringcross.claim.processes.ProcessCrashIsContained;
import dev.ringcross.claim.processes.ThreadCrashKillsProcess;
import dev.ringcross.experiment.Experimenting;
import dev.ringcross.result.Observation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On this host's kernel: the verdicts that must hold on any Linux, or a reason. */
class CreationDemonstrationsTest {
    @TempDir
    Path directory;

    private Finding judge(Claim claim) {
        return observed(claim).judge(claim);
    }

    private SyntheticRun observed(Claim claim) {
        SyntheticRun run = new SyntheticRun();
        for (Observation one : new Experimenting(claim.experiments(), directory).observe(name -> {})) {
            if (one.reason() == null) {
                run.left(
                        one.experiment(),
                        one.facts().entrySet().stream()
                                .flatMap(fact -> List.of(fact.getKey(), fact.getValue()).stream())
                                .toArray(String[]::new));
            } else {
                run.refused(one.experiment(), one.reason());
            }
        }
        return run;
    }

    private void holds(Claim claim, Verdict verdict) {
        holds(judge(claim), verdict);
    }

    private void holds(Finding finding, Verdict verdict) {
        if (finding.verdict() == Verdict.NOT_MEASURABLE) {
            assertThat(finding.figures().get("reason")).contains(": ");
        } else {
            assertThat(finding.verdict()).isEqualTo(verdict);
        }
    }

    @Test
    void processes_have_a_memory_each_and_threads_have_one() {
        holds(new OwnAddressSpace(), Verdict.SUPPORTED);
    }

    @Test
    void others_go_on_when_a_process_dies() {
        holds(new ProcessCrashIsContained(), Verdict.SUPPORTED);
    }

    @Test
    void a_fault_takes_all_threads_and_an_exception_takes_one() {
        holds(new ThreadCrashKillsProcess(), Verdict.DEPENDS);
    }

    /** Which way it goes is libc's; a program that the dynamic loader starts makes more calls than a thread anywhere. */
    @Test
    void a_traced_creation_has_its_system_calls() {
        Finding finding = judge(new FewerSyscallsPerThread());
        if (finding.verdict() == Verdict.NOT_MEASURABLE) {
            assertThat(finding.figures().get("reason")).contains(": ");
        } else {
            assertThat(finding.verdict()).isIn(Verdict.SUPPORTED, Verdict.DEPENDS);
        }
    }

    /** Its cells are made up here: what the child has for itself is this kernel's. */
    @Test
    void a_child_of_fork_has_page_tables_and_no_copy() {
        Claim claim = new ForkCopiesMemory();
        SyntheticRun run = observed(claim)
                .cell("fork-rss/c mebibytes=4 hugePages=no", 100_000)
                .cell("fork-rss/c mebibytes=512 hugePages=no", 15_000_000);
        holds(run.judge(claim), Verdict.CONTRADICTED);
    }
}
