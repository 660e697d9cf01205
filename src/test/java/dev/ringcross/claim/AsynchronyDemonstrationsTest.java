package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.asynchrony.AsyncOverlaps;
import dev.ringcross.claim.asynchrony.SyncBlocks;
import dev.ringcross.claim.asynchrony.SyncKeepsOrder;
import dev.ringcross.experiment.Experimenting;
import dev.ringcross.result.Observation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiments on the kernel that is here. */
class AsynchronyDemonstrationsTest {
    @TempDir
    Path directory;

    /** The claim's experiments, as a run would have made them. */
    private SyntheticRun shown(Claim claim) {
        SyntheticRun run = new SyntheticRun();
        for (Observation one : new Experimenting(claim.experiments(), directory).observe(name -> {})) {
            if (one.reason() != null) {
                run.refused(one.experiment(), one.reason());
            } else {
                run.left(one.experiment(), flat(one.facts()));
            }
        }
        return run;
    }

    private static String[] flat(Map<String, String> facts) {
        return facts.entrySet().stream()
                .flatMap(fact -> List.of(fact.getKey(), fact.getValue()).stream())
                .toArray(String[]::new);
    }

    /** The refusals that an ordinary user, or a filter, may meet; root meets none (errno(3): EPERM, EACCES, ENOSYS). */
    private static final Pattern MAY_BE_REFUSED =
            Pattern.compile("Operation not permitted|Permission denied|Function not implemented");

    private static void isSupportedUnlessRefused(Finding finding) {
        if (finding.verdict() == Verdict.NOT_MEASURABLE) {
            assertThat(finding.figures().get("reason")).containsPattern(MAY_BE_REFUSED);
            assertThat(System.getProperty("user.name")).isNotEqualTo("root");
        } else {
            assertThat(finding.verdict()).as(finding.figures().toString()).isEqualTo(Verdict.SUPPORTED);
        }
    }

    @Test
    void a_read_returns_when_its_answer_is_there_and_sleeps_until_then() {
        Claim claim = new SyncBlocks();
        isSupportedUnlessRefused(shown(claim)
                .counted("pipe-pingpong/c between=threads cpus=same", 3000, 4, 2, 0)
                .counted("blocking-read/c", 500, 2, 0, 0)
                .judge(claim));
    }

    @Test
    void requests_overtake_one_another_only_when_they_are_made_at_once() {
        Claim claim = new SyncKeepsOrder();
        isSupportedUnlessRefused(shown(claim).judge(claim));
    }

    @Test
    void a_caller_that_does_not_sleep_works_while_waits_are_outstanding() {
        Claim claim = new AsyncOverlaps();
        SyntheticRun run = shown(claim);
        claim.cells().forEach(cell -> run.cell(cell, cell.contains("one-after-another") ? 150_000 : 10_000));
        isSupportedUnlessRefused(run.judge(claim));
    }
}
