package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.processes.ProcessCreationCostsMore;
import dev.ringcross.claim.processes.ThreadRespondsSooner;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To make a process, and to have one answer: two sentences of one shape, that it takes longer than with a thread. */
class ProcessAgainstThreadClaimsTest {
    /**
     * A claim that processes take longer than threads.
     *
     * @param threads a word that is in the names of the threads' cells, or another
     * @param quickerWays two ways to a process
     */
    private record Said(Claim claim, List<String> threads, List<String> quickerWays) {
        SyntheticRun run(double processes, double other, double jitter) {
            SyntheticRun run = new SyntheticRun();
            claim.cells().forEach(cell -> run.noisy(cell, isThread(cell) ? other : processes, jitter));
            return run;
        }

        private boolean isThread(String cell) {
            return threads.stream().anyMatch(cell::contains);
        }

        @Override
        public String toString() {
            return claim.id();
        }
    }

    static Stream<Said> both() {
        return Stream.of(
                new Said(
                        new ProcessCreationCostsMore(),
                        List.of("thread-create", "virtual-thread"),
                        List.of("clone-vm/c", "posix-spawn/c")),
                new Said(
                        new ThreadRespondsSooner(),
                        List.of("thread", "pooled"),
                        List.of("first-instruction/c created=fork", "first-instruction/c created=posix-spawn")));
    }

    @ParameterizedTest
    @MethodSource("both")
    void supported_when_each_way_to_a_process_takes_longer(Said said) {
        Finding finding = said.run(90_000, 15_000, 0.004).judge(said.claim());
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("thread", "15 µs");
    }

    @ParameterizedTest
    @MethodSource("both")
    void contradicted_when_the_two_sides_are_exchanged(Said said) {
        assertThat(said.run(15_000, 90_000, 0.004).verdict(said.claim())).isEqualTo(Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @MethodSource("both")
    void depends_when_some_ways_to_a_process_are_as_quick_as_a_thread(Said said) {
        SyntheticRun mixed = said.run(90_000, 15_000, 0.004)
                .cell(said.quickerWays().get(0), 15_000)
                .cell(said.quickerWays().get(1), 12_000);
        assertThat(mixed.verdict(said.claim())).isEqualTo(Verdict.DEPENDS);
    }

    @ParameterizedTest
    @MethodSource("both")
    void not_resolved_when_noise_hides_it(Said said) {
        assertThat(said.run(16_200, 15_000, 0.4).verdict(said.claim())).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @ParameterizedTest
    @MethodSource("both")
    void what_a_host_lacks_is_left_out_and_said_with_a_dash(Said said) {
        SyntheticRun run = said.run(90_000, 15_000, 0.004);
        said.claim().cells().stream()
                .filter(cell -> cell.contains("/c"))
                .forEach(cell -> run.absent(cell, "no compiler"));
        Finding finding = run.judge(said.claim());
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("fork", "–");
    }

    @ParameterizedTest
    @MethodSource("both")
    void not_measurable_when_no_pair_has_numbers(Said said) {
        SyntheticRun none = new SyntheticRun();
        said.claim().cells().forEach(cell -> none.absent(cell, "fork: Operation not permitted"));
        Finding finding = none.judge(said.claim());
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("not permitted");
    }
}
