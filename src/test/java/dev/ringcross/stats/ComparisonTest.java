package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every comparison, whatever the samples. */
class ComparisonTest {
    private static final TurnSamples OLD = Fixtures.simulated(100, 6, 12, 0.01, 0.02, new Random(3));
    private static final TurnSamples NEW = Fixtures.simulated(120, 6, 12, 0.01, 0.02, new Random(4));

    private static ComparisonVerdict verdict(Difference difference, double margin) {
        return Family.judge(List.of(difference), margin, List.of()).get(0).verdict();
    }

    private static Difference unpaired(TurnSamples old, TurnSamples newer, double margin) {
        return Difference.unpaired(Fixtures.logs(old), Fixtures.logs(newer), margin, 1);
    }

    private static Difference paired(TurnSamples old, TurnSamples newer, double margin) {
        return Difference.paired(JvmPairs.logRatios(newer, old, true), margin, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 3, 1e6})
    void another_unit_leaves_the_ratios(double scale) {
        TurnSamples old = OLD.map(value -> scale * value);
        TurnSamples newer = NEW.map(value -> scale * value);

        assertAlike(unpaired(old, newer, 0.05), unpaired(OLD, NEW, 0.05));
        assertAlike(paired(old, newer, 0.05), paired(OLD, NEW, 0.05));
    }

    private static void assertAlike(Difference one, Difference other) {
        assertThat(one.ratio()).isCloseTo(other.ratio(), within(1e-12));
        assertThat(one.ratioCi95().low()).isCloseTo(other.ratioCi95().low(), within(1e-12));
        assertThat(one.ratioCi95().high()).isCloseTo(other.ratioCi95().high(), within(1e-12));
        assertThat(one.p()).isCloseTo(other.p(), within(1e-9));
        assertThat(one.jvms()).isEqualTo(other.jvms());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_jvms_and_turns_is_no_part_of_the_answer(long order) {
        TurnSamples old = Fixtures.shuffled(OLD, order);
        TurnSamples newer = Fixtures.shuffled(NEW, order);

        assertAlike(paired(old, newer, 0.05), paired(OLD, NEW, 0.05));
        assertAlike(unpaired(old, Fixtures.shuffled(NEW, order + 100), 0.05), unpaired(OLD, NEW, 0.05));
        assertThat(CrossCheck.of(old.medians(), newer.medians()))
                .isEqualTo(CrossCheck.of(OLD.medians(), NEW.medians()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.05})
    void a_copy_is_never_faster_or_slower_than_itself(double margin) {
        for (int seed = 0; seed < 100; seed++) {
            TurnSamples samples =
                    Fixtures.simulated(100, 2 + seed % 9, 3 + seed % 20, 0.02 * (seed % 3), 0.05, new Random(seed));
            for (Difference copy : List.of(paired(samples, samples, margin), unpaired(samples, samples, margin))) {
                assertThat(copy.ratio()).isEqualTo(1.0);
                assertThat(copy.p()).isEqualTo(1.0);
                assertThat(verdict(copy, margin)).isIn(ComparisonVerdict.SAME, ComparisonVerdict.NOT_RESOLVED);
            }
        }
    }

    @Test
    void swapping_old_and_new_inverts_the_ratio_and_swaps_the_words() {
        assertThat(verdict(paired(OLD, NEW, 0.05), 0.05)).isEqualTo(ComparisonVerdict.SLOWER);
        assertThat(verdict(paired(NEW, OLD, 0.05), 0.05)).isEqualTo(ComparisonVerdict.FASTER);
        assertThat(verdict(unpaired(OLD, NEW, 0.05), 0.05)).isEqualTo(ComparisonVerdict.SLOWER);
        assertThat(verdict(unpaired(NEW, OLD, 0.05), 0.05)).isEqualTo(ComparisonVerdict.FASTER);
        assertInverse(paired(OLD, NEW, 0.05), paired(NEW, OLD, 0.05));
        assertInverse(unpaired(OLD, NEW, 0.05), unpaired(NEW, OLD, 0.05));
    }

    private static void assertInverse(Difference one, Difference other) {
        assertThat(one.ratio()).isCloseTo(1 / other.ratio(), within(1e-12));
        assertThat(one.p()).isCloseTo(other.p(), within(1e-12));
        assertThat(one.ratioCi95().low()).isCloseTo(1 / other.ratioCi95().high(), within(1e-12));
        assertThat(one.ratioCi95().high()).isCloseTo(1 / other.ratioCi95().low(), within(1e-12));
    }

    @Test
    void one_jvm_gives_a_ratio_but_no_verdict_since_it_cannot_speak_of_others() {
        TurnSamples one = Fixtures.samples(Fixtures.turns(91.8, 92.4, 90.9, 118.2, 92.1));
        for (Difference difference :
                List.of(paired(one, one.map(v -> 2 * v), 0.05), unpaired(one, one.map(v -> 2 * v), 0.05))) {
            assertThat(difference.ratio()).isCloseTo(2.0, within(1e-12));
            assertThat(difference.ratioCi95()).isNull();
            assertThat(difference.p()).isNull();
            assertThat(difference.tooFew()).isEqualTo("needs at least 2 JVMs on either side, has 1");
            assertThat(verdict(difference, 0.05)).isEqualTo(ComparisonVerdict.NOT_RESOLVED);
        }
    }

    @Test
    void without_a_jvm_on_either_side_nothing_is_said_but_how_many_there_are() {
        double[] none = {Double.NaN, Double.NaN};

        assertThat(Difference.paired(none, 0.05, 1))
                .isEqualTo(new Difference(null, null, null, 0, "needs at least 2 JVMs on either side, has 0"));
        assertThat(Difference.unpaired(Fixtures.logs(OLD), none, 0.05, 1))
                .isEqualTo(new Difference(null, null, null, 0, "needs at least 2 JVMs on either side, has 0"));
    }

    @Test
    void what_is_no_number_counts_as_missing() {
        double[] logs = Fixtures.logs(OLD);
        double[] holes = Arrays.copyOf(logs, logs.length + 3);
        holes[logs.length] = Double.NaN;
        holes[logs.length + 1] = Double.NEGATIVE_INFINITY;
        holes[logs.length + 2] = Double.POSITIVE_INFINITY;

        assertThat(Difference.unpaired(holes, Fixtures.logs(NEW), 0.05, 1)).isEqualTo(unpaired(OLD, NEW, 0.05));
    }

    @Test
    void a_jvm_that_measured_but_one_of_two_cells_is_no_pair() {
        TurnSamples old = Fixtures.samples(Fixtures.turns(1, 2), new double[0], Fixtures.turns(4));
        TurnSamples newer = Fixtures.samples(Fixtures.turns(2, 4), Fixtures.turns(9), Fixtures.turns(8));

        for (boolean tookTurns : new boolean[] {true, false}) {
            double[] logs = JvmPairs.logRatios(newer, old, tookTurns);
            assertThat(logs[0]).isCloseTo(Math.log(2), within(1e-12));
            assertThat(logs[1]).isNaN();
            assertThat(logs[2]).isCloseTo(Math.log(2), within(1e-12));
        }
    }

    @Test
    void widening_makes_a_difference_harder_to_call_and_harder_to_deny() {
        double[] logs = {0.09, 0.11, 0.10, 0.12, 0.08};
        double[] near = {0.02, 0.01, 0.03, 0.02, 0.02};

        assertThat(verdict(Difference.paired(logs, 0.05, 1), 0.05)).isEqualTo(ComparisonVerdict.SLOWER);
        assertThat(verdict(Difference.paired(logs, 0.05, 5), 0.05)).isEqualTo(ComparisonVerdict.NOT_RESOLVED);
        assertThat(verdict(Difference.paired(near, 0.05, 1), 0.05)).isEqualTo(ComparisonVerdict.SAME);
        assertThat(verdict(Difference.paired(near, 0.05, 5), 0.05)).isEqualTo(ComparisonVerdict.NOT_RESOLVED);
    }

    @Test
    void the_words_follow_the_interval_and_the_adjusted_p() {
        assertThat(words(
                        0.05,
                        difference(1.06, 1.2, 0.001),
                        difference(0.7, 0.94, 0.001),
                        difference(0.96, 1.04, 1.0),
                        difference(1.01, 1.2, 0.001),
                        difference(1.06, 1.2, 0.04)))
                .containsExactly(
                        ComparisonVerdict.SLOWER,
                        ComparisonVerdict.FASTER,
                        ComparisonVerdict.SAME,
                        ComparisonVerdict.NOT_RESOLVED,
                        ComparisonVerdict.NOT_RESOLVED);
        assertThat(words(0.05, difference(1.06, 1.2, 0.04))).containsExactly(ComparisonVerdict.SLOWER);
        assertThat(words(0.1, difference(1.06, 1.2, 0.04))).containsExactly(ComparisonVerdict.NOT_RESOLVED);
    }

    @Test
    void a_cross_check_disagrees_only_with_a_claim() {
        List<Difference> differences = List.of(difference(1.06, 1.2, 0.001), difference(0.9, 1.2, 0.5));
        List<Judged> unsure = Family.judge(differences, 0.05, Collections.nCopies(2, new CrossCheck(0.3, true, false)));
        List<Judged> sure = Family.judge(differences, 0.05, Collections.nCopies(2, new CrossCheck(0.01, true, false)));

        assertThat(unsure).extracting(one -> one.crossCheck().disagrees()).containsExactly(true, false);
        assertThat(sure).extracting(one -> one.crossCheck().disagrees()).containsExactly(false, false);
    }

    private static Difference difference(double low, double high, double p) {
        return new Difference((low + high) / 2, new Range(low, high), p, 10, null);
    }

    private static List<ComparisonVerdict> words(double margin, Difference... differences) {
        return Family.judge(List.of(differences), margin, List.of()).stream()
                .map(Judged::verdict)
                .toList();
    }
}
