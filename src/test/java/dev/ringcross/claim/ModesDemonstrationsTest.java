package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.modes.FaultDoesNotSpread;
import dev.ringcross.claim.modes.IoNeedsKernel;
import dev.ringcross.claim.modes.KernelChecksRequests;
import dev.ringcross.claim.modes.UserCannotTouchHardware;
import dev.ringcross.claim.modes.UserCannotTouchKernelMemory;
import dev.ringcross.claim.modes.UserCannotTouchOthers;
import dev.ringcross.experiment.Experimenting;
import dev.ringcross.result.Observation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The experiments of the modes on the kernel that runs, and the verdict that must hold on any Linux. */
class ModesDemonstrationsTest {
    private static final List<Claim> DEMONSTRATED = List.of(
            new UserCannotTouchHardware(),
            new UserCannotTouchKernelMemory(),
            new UserCannotTouchOthers(),
            new KernelChecksRequests(),
            new FaultDoesNotSpread());

    private static final Claim INPUT_AND_OUTPUT = new IoNeedsKernel();

    private static final SyntheticRun REAL = new SyntheticRun();

    @BeforeAll
    static void observe(@TempDir Path directory) {
        List<Claim> claims = Stream.concat(DEMONSTRATED.stream(), Stream.of(INPUT_AND_OUTPUT))
                .toList();
        for (Observation seen : new Experimenting(ClaimRegistry.experiments(claims), directory).observe(name -> {})) {
            if (seen.reason() != null) {
                REAL.refused(seen.experiment(), seen.reason());
            } else {
                REAL.left(
                        seen.experiment(),
                        seen.facts().entrySet().stream()
                                .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue()))
                                .toArray(String[]::new));
            }
        }
    }

    static Stream<Claim> demonstrated() {
        return DEMONSTRATED.stream();
    }

    @ParameterizedTest
    @MethodSource("demonstrated")
    void the_kernel_that_runs_supports_it_or_says_why_it_cannot_be_shown(Claim claim) {
        Finding finding = REAL.judge(claim);
        if (finding.verdict() == Verdict.NOT_MEASURABLE) {
            assertThat(finding.figures().get("reason")).isNotBlank();
        } else {
            // Not resolved where somebody else changed a fact of the host meanwhile.
            assertThat(finding.verdict()).isIn(Verdict.SUPPORTED, Verdict.NOT_RESOLVED);
        }
    }

    @Test
    void buffers_of_c_and_of_java_save_system_calls_wherever_they_can_be_counted() {
        assertThat(REAL.verdict(INPUT_AND_OUTPUT)).isIn(Verdict.DEPENDS, Verdict.NOT_MEASURABLE);
    }
}
