package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every comparison, whatever the samples. */
class ComparisonTest {
    private static final List<List<@Nullable Double>> OLD = Fixtures.simulated(100, 6, 12, 0.01, 0.02, new Random(3));
    private static final List<List<@Nullable Double>> NEW = Fixtures.simulated(120, 6, 12, 0.01, 0.02, new Random(4));

    private static Verdict verdict(Difference difference, double margin) {
        return Family.judge(List.of(difference), margin, List.of()).get(0).verdict();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 3, 1e6})
    void another_unit_leaves_the_ratios(double scale) {
        List<List<@Nullable Double>> old = Fixtures.map(OLD, value -> scale * value);
        List<List<@Nullable Double>> young = Fixtures.map(NEW, value -> scale * value);

        assertAlike(Difference.unpaired(old, young, 0.05, 1), Difference.unpaired(OLD, NEW, 0.05, 1));
        assertAlike(Difference.paired(old, young, 0.05, 1), Difference.paired(OLD, NEW, 0.05, 1));
    }

    private static void assertAlike(Difference one, Difference other) {
        assertThat(one.ratio()).isCloseTo(other.ratio(), within(1e-12));
        assertThat(one.ratioCi95().low()).isCloseTo(other.ratioCi95().low(), within(1e-12));
        assertThat(one.ratioCi95().high()).isCloseTo(other.ratioCi95().high(), within(1e-12));
        assertThat(one.p()).isCloseTo(other.p(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_forks_and_rounds_is_no_part_of_the_answer(long order) {
        List<List<@Nullable Double>> old = Fixtures.shuffled(OLD, order);
        List<List<@Nullable Double>> young = Fixtures.shuffled(NEW, order);

        assertThat(Difference.paired(old, young, 0.05, 1)).isEqualTo(Difference.paired(OLD, NEW, 0.05, 1));
        assertThat(Difference.unpaired(old, Fixtures.shuffled(NEW, order + 100), 0.05, 1))
                .isEqualTo(Difference.unpaired(OLD, NEW, 0.05, 1));
        assertThat(CrossCheck.of(old, young)).isEqualTo(CrossCheck.of(OLD, NEW));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.05})
    void a_copy_is_never_faster_or_slower_than_itself(double margin) {
        for (int seed = 0; seed < 100; seed++) {
            List<List<@Nullable Double>> samples =
                    Fixtures.simulated(100, 2 + seed % 9, 3 + seed % 20, 0.02 * (seed % 3), 0.05, new Random(seed));
            for (Difference copy : List.of(
                    Difference.paired(samples, samples, margin, seed),
                    Difference.unpaired(samples, samples, margin, seed))) {
                assertThat(copy.ratio()).isEqualTo(1.0);
                assertThat(copy.p()).isEqualTo(1.0);
                assertThat(verdict(copy, margin)).isIn(Verdict.SAME, Verdict.NOT_RESOLVED);
            }
        }
    }

    @Test
    void swapping_old_and_new_inverts_the_ratio_and_swaps_the_words() {
        assertThat(verdict(Difference.paired(OLD, NEW, 0.05, 1), 0.05)).isEqualTo(Verdict.SLOWER);
        assertThat(verdict(Difference.paired(NEW, OLD, 0.05, 1), 0.05)).isEqualTo(Verdict.FASTER);
        assertThat(verdict(Difference.unpaired(OLD, NEW, 0.05, 1), 0.05)).isEqualTo(Verdict.SLOWER);
        assertThat(verdict(Difference.unpaired(NEW, OLD, 0.05, 1), 0.05)).isEqualTo(Verdict.FASTER);
        assertInverse(Difference.paired(OLD, NEW, 0.05, 1), Difference.paired(NEW, OLD, 0.05, 1));
        assertInverse(Difference.unpaired(OLD, NEW, 0.05, 1), Difference.unpaired(NEW, OLD, 0.05, 1));
    }

    private static void assertInverse(Difference one, Difference other) {
        assertThat(one.ratio()).isCloseTo(1 / other.ratio(), within(1e-12));
        assertThat(one.p()).isCloseTo(other.p(), within(1e-12));
        assertThat(one.ratioCi95().low()).isCloseTo(1 / other.ratioCi95().high(), within(1e-12));
        assertThat(one.ratioCi95().high()).isCloseTo(1 / other.ratioCi95().low(), within(1e-12));
    }

    @Test
    void the_same_seed_gives_the_same_bytes() {
        assertThat(Difference.unpaired(OLD, NEW, 0.05, 9).toString())
                .isEqualTo(Difference.unpaired(OLD, NEW, 0.05, 9).toString());
        assertThat(Difference.paired(OLD, NEW, 0.05, 9).toString())
                .isEqualTo(Difference.paired(OLD, NEW, 0.05, 9).toString());
    }

    @Test
    void under_six_samples_nothing_is_said_but_how_many_there_are() {
        List<List<@Nullable Double>> few = List.of(Fixtures.rounds(1, 2, 3), Fixtures.rounds(4));

        assertThat(Difference.paired(few, OLD, 0.05, 1))
                .isEqualTo(new Difference(null, null, null, 4, 2, "need at least 6 pairs, have 4"));
        assertThat(Difference.unpaired(OLD, few, 0.05, 1))
                .isEqualTo(new Difference(null, null, null, 4, 2, "need at least 6 samples on either side, have 4"));
        assertThat(verdict(Difference.paired(few, OLD, 0.05, 1), 0.05)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void one_fork_gives_a_ratio_but_no_verdict_since_it_cannot_speak_of_others() {
        Difference one = Difference.paired(Fixtures.ONE_FORK, Fixtures.map(Fixtures.ONE_FORK, v -> 2 * v), 0.05, 1);

        assertThat(one.ratio()).isCloseTo(2.0, within(1e-12));
        assertThat(one.ratioCi95()).isNotNull();
        assertThat(one.p()).isNull();
        assertThat(one.tooFew()).isEqualTo("need at least 2 forks, have 1");
        assertThat(verdict(one, 0.05)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void what_is_not_positive_counts_as_missing() {
        List<List<@Nullable Double>> holes = new ArrayList<>(OLD);
        List<@Nullable Double> odd = new ArrayList<>(OLD.get(0));
        odd.addAll(Arrays.asList(0.0, -5.0, Double.NaN, null, Double.POSITIVE_INFINITY));
        holes.set(0, odd);

        assertThat(Difference.unpaired(holes, NEW, 0.05, 1)).isEqualTo(Difference.unpaired(OLD, NEW, 0.05, 1));
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
                        Verdict.SLOWER, Verdict.FASTER, Verdict.SAME, Verdict.NOT_RESOLVED, Verdict.NOT_RESOLVED);
        assertThat(words(0.05, difference(1.06, 1.2, 0.04))).containsExactly(Verdict.SLOWER);
        assertThat(words(0.1, difference(1.06, 1.2, 0.04))).containsExactly(Verdict.NOT_RESOLVED);
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
        return new Difference((low + high) / 2, new Range(low, high), p, 100, 10, null);
    }

    private static List<Verdict> words(double margin, Difference... differences) {
        return Family.judge(List.of(differences), margin, List.of()).stream()
                .map(Judged::verdict)
                .toList();
    }
}
