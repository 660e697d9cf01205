package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a difference is called that is none, and one that is: simulated, with fixed seeds. */
class NullCellsTest {
    private static final int RUNS = 6000;
    /** 3.3 standard deviations of the binomial, so that another seed would do as well. */
    private static final Offset<Double> BAND = within(3.3 * Math.sqrt(0.05 * 0.95 / RUNS));

    private static final int FAMILIES = 100;
    private static final int POWER_RUNS = 1000;
    private static final int CELLS = 300;

    /**
     * That of a two-level bootstrap with expanded percentiles, simulated with 400 runs of NumPy 1.24.2, excluded 1 in 0
     * to 4.5 % (6 to 10 forks) and, with 4 forks that differ, paired, in 12 %; one of the forks alone in 0.5 to 4 % and
     * in 12 to 15 %.
     */
    @ParameterizedTest(name = "{0} forks that differ by {1}, rounds by {2}")
    @CsvSource({
        "6, 0.03, 0.001",
        "8, 0.03, 0.001",
        "10, 0.03, 0.001",
        "6, 0, 0.03",
        "8, 0, 0.03",
        "10, 0, 0.03",
        "8, 0.02, 0.03"
    })
    void the_interval_excludes_no_difference_in_five_per_cent(int forks, double forkSpread, double roundSpread) {
        int[] excluding = excluding(forks, forkSpread, roundSpread);

        assertThat(excluding[0] / (double) RUNS).as("paired").isCloseTo(0.05, BAND);
        assertThat(excluding[1] / (double) RUNS).as("unpaired").isCloseTo(0.05, BAND);
    }

    /** Welch's degrees of freedom are estimated, and too few of them is the usual error. */
    @ParameterizedTest(name = "{0} forks")
    @ValueSource(ints = {2, 3, 4, 5})
    void with_fewer_forks_the_interval_is_no_bolder(int forks) {
        int[] excluding = excluding(forks, 0.03, 0.001);

        assertThat(excluding[0] / (double) RUNS).as("paired").isCloseTo(0.05, BAND);
        assertThat(excluding[1] / (double) RUNS).as("unpaired").isLessThan(0.05 + BAND.value);
    }

    /** How many of the runs exclude 1: paired, unpaired. */
    private static int[] excluding(int forks, double forkSpread, double roundSpread) {
        Random random = new Random(11);
        int[] excluding = new int[2];
        for (int run = 0; run < RUNS; run++) {
            List<List<@Nullable Double>> old = Fixtures.simulated(100, forks, 10, forkSpread, roundSpread, random);
            List<List<@Nullable Double>> young = Fixtures.simulated(100, forks, 10, forkSpread, roundSpread, random);
            excluding[0] += excludesOne(Difference.paired(old, young, 0, run)) ? 1 : 0;
            excluding[1] += excludesOne(Difference.unpaired(old, young, 0, run)) ? 1 : 0;
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
                List<List<@Nullable Double>> old = Fixtures.simulated(100, 6, 6, 0.02, 0.03, random);
                List<List<@Nullable Double>> young = Fixtures.simulated(100, 6, 6, 0.02, 0.03, random);
                inTurn.add(Difference.paired(old, young, margin, cell));
                files.add(Difference.unpaired(old, young, margin, cell));
            }
            paired += calls(inTurn, margin) > 0 ? 1 : 0;
            unpaired += calls(files, margin) > 0 ? 1 : 0;
        }

        double most = Proportion.band(Family.LEVEL, FAMILIES).high();
        assertThat((double) paired).as("paired").isLessThanOrEqualTo(most);
        assertThat((double) unpaired).as("unpaired").isLessThanOrEqualTo(most);
    }

    @Test
    void a_true_tenth_is_called_every_time_by_six_forks() {
        assertThat(calledTenths(6, 1)).containsExactly(POWER_RUNS, POWER_RUNS);
    }

    /**
     * What Holm costs. A t of six forks has long tails: among 300 cells a lone tenth was called in 78 % of 3000 runs
     * unpaired and in 29 % paired (5 degrees of freedom, not 10), by ten forks in 100 % and 98 %.
     */
    @Test
    void among_300_cells_a_lone_tenth_needs_ten_forks() {
        int[] six = calledTenths(6, CELLS);
        int[] ten = calledTenths(10, CELLS);

        assertThat(ten[0]).isGreaterThan(POWER_RUNS * 99 / 100);
        assertThat(ten[1]).isGreaterThan(POWER_RUNS * 95 / 100);
        assertThat(six[1]).isLessThan(POWER_RUNS / 2);
    }

    /** How often a tenth is called beside cells that did not change, forks and rounds differing by 1 %. */
    private static int[] calledTenths(int forks, int cells) {
        Random random = new Random(8);
        int[] called = new int[2];
        Difference none = new Difference(1.0, new Range(0.99, 1.01), 1.0, 60, forks, null);
        for (int run = 0; run < POWER_RUNS; run++) {
            List<List<@Nullable Double>> old = Fixtures.simulated(100, forks, 10, 0.01, 0.01, random);
            List<List<@Nullable Double>> young = Fixtures.simulated(110, forks, 10, 0.01, 0.01, random);
            List<Difference> family = new ArrayList<>(Collections.nCopies(cells, none));
            family.set(0, Difference.paired(old, young, 0.05, run));
            called[1] += calls(family, 0.05);
            family.set(0, Difference.unpaired(old, young, 0.05, run));
            called[0] += calls(family, 0.05);
        }
        return called;
    }

    private static int calls(List<Difference> family, double margin) {
        return (int) Family.judge(family, margin, List.of()).stream()
                .filter(one -> one.verdict() == Verdict.FASTER || one.verdict() == Verdict.SLOWER)
                .count();
    }
}
