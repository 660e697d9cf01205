package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a difference is called that is none, and one that is: simulated, with fixed seeds. */
@Tag("slow")
class NullCellsTest {
    private static final int RUNS = 6000;

    /** 3.3 standard deviations of the binomial, so that another seed would do as well. */
    private static final Offset<Double> BAND = within(3.3 * Math.sqrt(0.05 * 0.95 / RUNS));

    private static final int FAMILIES = 100;
    private static final int POWER_RUNS = 1000;
    private static final int CELLS = 300;

    private static double[] paired(TurnSamples old, TurnSamples newer) {
        return JvmPairs.logRatios(newer, old, true);
    }

    @ParameterizedTest(name = "{0} JVMs that differ by {1}, turns by {2}")
    @CsvSource({
        "6, 0.03, 0.001",
        "8, 0.03, 0.001",
        "10, 0.03, 0.001",
        "6, 0, 0.03",
        "8, 0, 0.03",
        "10, 0, 0.03",
        "8, 0.02, 0.03"
    })
    void the_interval_excludes_no_difference_in_five_per_cent(int jvms, double jvmSpread, double turnSpread) {
        int[] excluding = excluding(jvms, jvmSpread, turnSpread);

        assertThat(excluding[0] / (double) RUNS).as("paired").isCloseTo(0.05, BAND);
        assertThat(excluding[1] / (double) RUNS).as("unpaired").isCloseTo(0.05, BAND);
    }

    /** Welch's degrees of freedom are estimated, and too few of them is the usual error. */
    @ParameterizedTest(name = "{0} JVMs")
    @ValueSource(ints = {2, 3, 4, 5})
    void with_fewer_jvms_the_interval_is_no_bolder(int jvms) {
        int[] excluding = excluding(jvms, 0.03, 0.001);

        assertThat(excluding[0] / (double) RUNS).as("paired").isCloseTo(0.05, BAND);
        assertThat(excluding[1] / (double) RUNS).as("unpaired").isLessThan(0.05 + BAND.value);
    }

    /** How many of the runs exclude 1: paired, unpaired. */
    private static int[] excluding(int jvms, double jvmSpread, double turnSpread) {
        Random random = new Random(11);
        int[] excluding = new int[2];
        for (int run = 0; run < RUNS; run++) {
            TurnSamples old = Fixtures.simulated(100, jvms, 10, jvmSpread, turnSpread, random);
            TurnSamples newer = Fixtures.simulated(100, jvms, 10, jvmSpread, turnSpread, random);
            excluding[0] += excludesOne(Difference.paired(paired(old, newer), 0, 1)) ? 1 : 0;
            excluding[1] += excludesOne(Difference.unpaired(Fixtures.logs(old), Fixtures.logs(newer), 0, 1)) ? 1 : 0;
        }
        return excluding;
    }

    private static boolean excludesOne(Difference difference) {
        Range ratio = difference.ratioCi95();
        return ratio.low() > 1 || ratio.high() < 1;
    }

    @ParameterizedTest(name = "margin {0}")
    @ValueSource(doubles = {0, 0.05})
    void a_family_of_300_cells_that_did_not_change_seldom_has_a_false_call(double margin) {
        Random random = new Random(5);
        int paired = 0;
        int unpaired = 0;
        for (int family = 0; family < FAMILIES; family++) {
            List<Difference> inTurn = new ArrayList<>();
            List<Difference> files = new ArrayList<>();
            for (int cell = 0; cell < CELLS; cell++) {
                TurnSamples old = Fixtures.simulated(100, 6, 6, 0.02, 0.03, random);
                TurnSamples newer = Fixtures.simulated(100, 6, 6, 0.02, 0.03, random);
                inTurn.add(Difference.paired(paired(old, newer), margin, 1));
                files.add(Difference.unpaired(Fixtures.logs(old), Fixtures.logs(newer), margin, 1));
            }
            paired += calls(inTurn, margin) > 0 ? 1 : 0;
            unpaired += calls(files, margin) > 0 ? 1 : 0;
        }

        double most = Proportion.band(Family.LEVEL, FAMILIES).high();
        assertThat((double) paired).as("paired").isLessThanOrEqualTo(most);
        assertThat((double) unpaired).as("unpaired").isLessThanOrEqualTo(most);
    }

    @Test
    void what_changed_by_just_the_margin_is_called_in_five_per_cent_at_most() {
        Random random = new Random(6);
        int called = 0;
        for (int run = 0; run < RUNS; run++) {
            TurnSamples old = Fixtures.simulated(100, 6, 10, 0.01, 0.01, random);
            TurnSamples newer = Fixtures.simulated(105, 6, 10, 0.01, 0.01, random);
            called += calls(List.of(Difference.paired(paired(old, newer), 0.05, 1)), 0.05);
        }

        assertThat(called / (double) RUNS).isLessThan(0.05 + BAND.value);
    }

    @Test
    void what_changed_by_just_the_margin_is_seldom_called_the_same() {
        Random random = new Random(7);
        int same = 0;
        for (int run = 0; run < RUNS; run++) {
            TurnSamples old = Fixtures.simulated(100, 6, 10, 0.01, 0.01, random);
            TurnSamples newer = Fixtures.simulated(105, 6, 10, 0.01, 0.01, random);
            Difference difference = Difference.paired(paired(old, newer), 0.05, 1);
            same += Family.judge(List.of(difference), 0.05, List.of()).get(0).verdict() == ComparisonVerdict.SAME
                    ? 1
                    : 0;
        }

        // The interval of 95 % lies within the margin only where its upper end does: half of 5 %.
        assertThat(same / (double) RUNS).isLessThan(0.025 + BAND.value);
    }

    @Test
    void a_true_tenth_is_called_every_time_by_six_jvms() {
        assertThat(calledTenths(6, 1)).containsExactly(POWER_RUNS, POWER_RUNS);
    }

    /**
     * What Holm costs. A t of six JVMs has long tails: among 300 cells a lone tenth was called in 78 % of 3000 runs
     * unpaired and in 29 % paired (5 degrees of freedom, not 10), by ten JVMs in 100 % and 98 %.
     */
    @Test
    void among_300_cells_a_lone_tenth_needs_ten_jvms() {
        int[] six = calledTenths(6, CELLS);
        int[] ten = calledTenths(10, CELLS);

        assertThat(ten[0]).isGreaterThan(POWER_RUNS * 99 / 100);
        assertThat(ten[1]).isGreaterThan(POWER_RUNS * 95 / 100);
        assertThat(six[1]).isLessThan(POWER_RUNS / 2);
    }

    /** How often a tenth is called beside cells that did not change, JVMs and turns differing by 1 %. */
    private static int[] calledTenths(int jvms, int cells) {
        Random random = new Random(8);
        int[] called = new int[2];
        Difference none = new Difference(1.0, new Range(0.99, 1.01), 1.0, jvms, null);
        for (int run = 0; run < POWER_RUNS; run++) {
            TurnSamples old = Fixtures.simulated(100, jvms, 10, 0.01, 0.01, random);
            TurnSamples newer = Fixtures.simulated(110, jvms, 10, 0.01, 0.01, random);
            List<Difference> family = new ArrayList<>(Collections.nCopies(cells, none));
            family.set(0, Difference.paired(paired(old, newer), 0.05, 1));
            called[1] += calls(family, 0.05);
            family.set(0, Difference.unpaired(Fixtures.logs(old), Fixtures.logs(newer), 0.05, 1));
            called[0] += calls(family, 0.05);
        }
        return called;
    }

    private static int calls(List<Difference> family, double margin) {
        return (int) Family.judge(family, margin, List.of()).stream()
                .filter(one -> one.verdict() == ComparisonVerdict.FASTER || one.verdict() == ComparisonVerdict.SLOWER)
                .count();
    }
}
