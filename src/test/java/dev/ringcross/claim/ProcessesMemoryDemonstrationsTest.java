package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.processes.ProcessesShareFilesCheaply;
import dev.ringcross.claim.processes.ThreadsUseLessMemory;
import dev.ringcross.experiment.Experimenting;
import dev.ringcross.result.Observation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real experiments on this kernel: what must hold on any Linux, or a reason why it could not be tried. */
class ProcessesMemoryDemonstrationsTest {
    @TempDir
    Path directory;

    static Stream<Claim> claims() {
        return Stream.of(new ThreadsUseLessMemory(), new ProcessesShareFilesCheaply());
    }

    @ParameterizedTest
    @MethodSource("claims")
    void this_kernel_shares_what_it_can(Claim claim) throws Exception {
        List<Observation> observations = new Experimenting(claim.experiments(), directory).observe(name -> {});
        SyntheticRun run = new SyntheticRun();
        observations.forEach(run::observed);
        Finding finding = run.judge(claim);
        if (finding.verdict() == Verdict.NOT_MEASURABLE) {
            assertThat(finding.figures().get("reason")).isNotBlank();
        } else {
            assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).noneMatch(file -> file.toString().contains("data-of-processes"));
        }
    }
}
