package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.result.Interval;
import dev.ringcross.result.SelfTest.CellRecord;
import dev.ringcross.result.SelfTest.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often comparisons were right, counted. */
class SelfTestRecordTest {
    private static final CellSpec CELL =
            new CellSpec(Catalogue.load().byId("getppid").orElseThrow(), Route.C, Map.of());

    private static CellRecord counts(boolean injected, int comparisons, int wrong) {
        SelfTestRecord record = new SelfTestRecord(CELL, injected);
        for (int run = 0; run < comparisons; run++) {
            record.add(
                    run < wrong
                            ? new Outcome(run, run, 1.1, new Interval(1.08, 1.12), "slower")
                            : new Outcome(run, run, 1.0, new Interval(0.98, 1.02), "same"));
        }
        return record.counts(Map.of());
    }

    @Test
    void five_in_a_hundred_is_in_the_band_and_none_or_twenty_is_not() {
        assertThat(counts(false, 200, 10).inBand()).isTrue();
        assertThat(counts(false, 200, 3).inBand()).isFalse();
        assertThat(counts(false, 200, 40).inBand()).isFalse();
    }

    @Test
    void the_band_is_the_central_95_percent_of_the_binomial() {
        // scipy.stats.binom(200, 0.05).ppf([0.025, 0.975]) is [4, 16] in SciPy 1.10.1.
        assertThat(counts(false, 200, 0).wanted()).isEqualTo(new Interval(4, 16));
    }

    @Test
    void shares_are_counted_of_those_with_an_interval() {
        SelfTestRecord record = new SelfTestRecord(CELL, false);
        record.add(new Outcome(0, 0, null, null, "not resolved"));
        record.add(new Outcome(1, 1, 1.1, new Interval(1.0, 1.2), "not resolved"));

        CellRecord counts = record.counts(Map.of());
        assertThat(counts.excludesOne().hits()).isZero();
        assertThat(counts.excludesOne().among()).isEqualTo(1);
        assertThat(counts.narrow().hits()).isZero();
        assertThat(counts.outcomes()).hasSize(2);
    }

    @Test
    void what_was_injected_is_found_when_the_interval_lies_above_one() {
        CellRecord all = counts(true, 40, 40);
        assertThat(all.foundOfNarrow().hits()).isEqualTo(40);
        assertThat(all.slowerOfNarrow().hits()).isEqualTo(40);
        assertThat(all.inBand()).isTrue();
        assertThat(counts(true, 40, 20).inBand()).isFalse();
    }
}
