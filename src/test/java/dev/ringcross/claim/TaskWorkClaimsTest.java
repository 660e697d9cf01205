package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.processes.MultiprocessForCpuBound;
import dev.ringcross.claim.processes.MultithreadForIoBound;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Processes for arithmetic, threads for waiting: two sentences of one shape, each said of one kind of task. */
class TaskWorkClaimsTest {
    /**
     * A claim that one kind of task suits a kind of work.
     *
     * @param row of the cells
     * @param suited the kind that is said to suit it
     */
    private record Said(Claim claim, String row, String suited, String other) {
        String cell(String by, int tasks) {
            return row + "/c by=" + by + " tasks=" + tasks + " cpus=all";
        }

        SyntheticRun run(double suits, double others) {
            return run(suits, others, 0.004);
        }

        /** One task takes 2000. */
        SyntheticRun run(double suits, double others, double jitter) {
            SyntheticRun run = new SyntheticRun();
            claim.cells().forEach(cell -> run.noisy(cell, cell.contains("by=" + suited) ? suits : others, jitter));
            return run.cell(cell(suited, 1), 2000);
        }

        @Override
        public String toString() {
            return claim.id();
        }
    }

    static Stream<Said> both() {
        return Stream.of(
                new Said(new MultiprocessForCpuBound(), "cpu-work", "processes", "threads"),
                new Said(new MultithreadForIoBound(), "wait-work", "threads", "processes"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void supported_when_as_many_of_the_other_kind_take_longer(Said said) {
        assertThat(said.run(1000, 1200).verdict(said.claim())).isEqualTo(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @MethodSource("both")
    void contradicted_when_the_two_sides_are_exchanged(Said said) {
        SyntheticRun exchanged = said.run(1000, 1200)
                .swapped(said.cell(said.other(), 2), said.cell(said.suited(), 2))
                .swapped(said.cell(said.other(), 4), said.cell(said.suited(), 4));
        assertThat(exchanged.verdict(said.claim())).isEqualTo(Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @MethodSource("both")
    void contradicted_when_both_do_it_in_the_same_time(Said said) {
        Finding finding = said.run(1000, 1000).judge(said.claim());
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.words()).isEqualTo("contradicted");
    }

    @ParameterizedTest
    @MethodSource("both")
    void contradicted_for_another_reason_when_several_gain_nothing_over_one(Said said) {
        Finding finding = said.run(2000, 2400).judge(said.claim());
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(ClaimWords.in("en").why(said.claim(), finding))
                .contains("not faster than one")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @MethodSource("both")
    void not_resolved_while_one_number_of_tasks_may_gain(Said said) {
        SyntheticRun run = said.run(2000, 2400).noisy(said.cell(said.suited(), 4), 1850, 0.2);
        assertThat(run.verdict(said.claim())).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @ParameterizedTest
    @MethodSource("both")
    void depends_when_it_holds_for_some_numbers_of_tasks_only(Said said) {
        SyntheticRun mixed = said.run(1000, 1000).cell(said.cell(said.other(), 4), 1300);
        assertThat(mixed.verdict(said.claim())).isEqualTo(Verdict.DEPENDS);
    }

    @ParameterizedTest
    @MethodSource("both")
    void not_resolved_with_the_forks_it_would_need_when_noise_hides_it(Said said) {
        Finding finding = said.run(1000, 1060, 0.3).judge(said.claim());
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(finding.figures()).containsKey("jvms");
    }

    @ParameterizedTest
    @MethodSource("both")
    void not_measurable_on_one_cpu_with_the_reason(Said said) {
        SyntheticRun one = said.run(1000, 1000);
        said.claim().cells().stream()
                .filter(cell -> !cell.equals(said.cell(said.suited(), 1)))
                .forEach(cell -> one.absent(cell, "only one CPU"));
        Finding finding = one.judge(said.claim());
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("only one CPU");
    }

    @ParameterizedTest
    @MethodSource("both")
    void not_measurable_when_the_kind_itself_has_no_number(Said said) {
        SyntheticRun run = said.run(1000, 1000);
        said.claim().cells().stream()
                .filter(cell -> cell.contains("by=" + said.suited()))
                .forEach(cell -> run.absent(cell, "refused"));
        assertThat(run.verdict(said.claim())).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
