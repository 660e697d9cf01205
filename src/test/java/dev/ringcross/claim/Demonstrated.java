package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.experiment.Experimenting;
import dev.ringcross.result.Observation;
import java.nio.file.Path;
import java.util.List;

/** A claim judged by its own experiments, made on the kernel below. */
final class Demonstrated {
    /** Of what must hold on any Linux: a host may refuse to show it, with a reason. */
    static final List<Verdict> HOLDS = List.of(Verdict.SUPPORTED, Verdict.NOT_MEASURABLE);

    private Demonstrated() {}

    static Verdict verdict(Claim claim, Path directory) {
        List<Observation> observations = new Experimenting(claim.experiments(), directory).observe(name -> {});
        Finding finding = new SyntheticRun().observed(observations).judge(claim);
        if (finding.verdict() == Verdict.NOT_MEASURABLE) {
            assertThat(finding.figures().get("reason")).isNotBlank();
        }
        return finding.verdict();
    }
}
