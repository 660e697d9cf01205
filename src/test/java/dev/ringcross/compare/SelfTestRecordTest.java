package dev.ringcross.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.result.Interval;
import dev.ringcross.result.SelfTest.CellRecord;
import dev.ringcross.result.SelfTest.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often comparisons were right, counted. */
class SelfTestRecordTest {
    private static final CellSpec CELL =
            new CellSpec(Catalogue.load().byId("getppid").orElseThrow(), Route.C, Map.of());

    /** Ten nanoseconds an operation. */
    private static final SelfTesting.Delay TEN = new SelfTesting.Delay(10, 0);

    private static CellRecord counts(SelfTesting.@Nullable Delay injected, int comparisons, int wrong) {
        SelfTestRecord record = new SelfTestRecord(CELL, injected);
        for (int run = 0; run < comparisons; run++) {
            record.add(
                    run < wrong
                            ? new Outcome(run, run, 1.1, new Interval(1.08, 1.12), 10.0, "slower")
                            : new Outcome(run, run, 1.0, new Interval(0.98, 1.02), 0.0, "same"));
        }
        return record.counts();
    }

    @Test
    void five_in_a_hundred_is_in_the_band_and_none_or_twenty_is_not() {
        assertThat(counts(null, 200, 10).inBand()).isTrue();
        assertThat(counts(null, 200, 3).inBand()).isFalse();
        assertThat(counts(null, 200, 40).inBand()).isFalse();
    }

    @Test
    void the_band_is_the_central_95_percent_of_the_binomial() {
        // scipy.stats.binom(200, 0.05).ppf([0.025, 0.975]) is [4, 16] in SciPy 1.10.1.
        assertThat(counts(null, 200, 0).wanted()).isEqualTo(new Interval(4, 16));
    }

    @Test
    void shares_are_counted_of_those_with_an_interval() {
        SelfTestRecord record = new SelfTestRecord(CELL, null);
        record.add(new Outcome(0, 0, null, null, null, "not resolved"));
        record.add(new Outcome(1, 1, 1.1, new Interval(1.0, 1.2), 9.0, "not resolved"));

        CellRecord counts = record.counts();
        assertThat(counts.excludesOne().hits()).isZero();
        assertThat(counts.excludesOne().among()).isEqualTo(1);
        assertThat(counts.narrow().hits()).isZero();
        assertThat(counts.outcomes()).hasSize(2);
    }

    @Test
    void what_was_injected_is_found_when_the_interval_lies_above_one() {
        CellRecord all = counts(TEN, 40, 40);
        assertThat(all.foundOfNarrow().hits()).isEqualTo(40);
        assertThat(all.slowerOfNarrow().hits()).isEqualTo(40);
        assertThat(all.inBand()).isTrue();
        assertThat(counts(TEN, 40, 20).inBand()).isFalse();
    }

    @Test
    void what_was_injected_is_near_when_the_difference_is_within_a_quarter_of_it() {
        SelfTestRecord record = new SelfTestRecord(CELL, TEN);
        double[] differences = {7.4, 7.6, 10, 12.4, 12.6};
        for (int run = 0; run < differences.length; run++) {
            record.add(new Outcome(run, run, 1.1, new Interval(1.08, 1.12), differences[run], "slower"));
        }
        record.add(new Outcome(5, 5, 1.1, new Interval(1.08, 1.12), null, "slower"));

        CellRecord counts = record.counts();
        assertThat(counts.near().hits()).isEqualTo(3);
        assertThat(counts.near().among()).isEqualTo(6);
        assertThat(counts.medianDifferenceNs()).isEqualTo(10);
        assertThat(counts(null, 5, 0).near()).isNull();
    }
}
