package dev.ringcross.claim.switches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class SwitchFlushesCacheTest {
    private static final Claim CLAIM = new SwitchFlushesCache();
    private static final String SMALL = "walk-after/c after=%s kibibytes=16";
    private static final String LARGER = "walk-after/c after=%s kibibytes=256";

    private static SyntheticRun walks(double again, double switched, double emptied, double jitter) {
        SyntheticRun run = new SyntheticRun();
        for (String size : new String[] {SMALL, LARGER}) {
            run.noisy(size.formatted("walk"), again, jitter);
            run.noisy(size.formatted("switch"), switched, jitter);
            run.noisy(size.formatted("emptied"), emptied, jitter);
        }
        return run;
    }

    private static SyntheticRun hops(SyntheticRun run, double none, double half, double whole) {
        return run.cell("working-set/c cacheShare=0", none)
                .cell("working-set/c cacheShare=1/2", half)
                .cell("working-set/c cacheShare=1", whole);
    }

    @Test
    void contradicted_when_a_switch_leaves_the_caches_and_no_set_makes_a_hop_dearer() {
        Finding finding = hops(walks(100, 110, 5000, 0.004), 2000, 2000, 2000).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.effect()).isBetween(1.05, 1.15);
    }

    @Test
    void depends_with_the_knee_and_the_curve_when_large_sets_are_driven_out() {
        Finding finding = hops(walks(100, 110, 5000, 0.004), 2000, 2000, 90000).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.words()).isEqualTo("depends.displaced");
        assertThat(finding.figures()).containsEntry("knee", "100 %");
        assertThat(finding.curves())
                .singleElement()
                .satisfies(curve -> assertThat(curve.points())
                        .extracting(point -> point.x())
                        .containsExactly(0.5, 1.0));
    }

    @Test
    void supported_when_a_walk_after_a_switch_takes_as_long_as_from_emptied_caches() {
        assertThat(walks(100, 5000, 5000, 0.004).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_the_walks_after_a_switch_and_without_one_are_exchanged() {
        SyntheticRun swapped = walks(100, 5000, 5000, 0.004)
                .swapped(SMALL.formatted("switch"), SMALL.formatted("walk"))
                .swapped(LARGER.formatted("switch"), LARGER.formatted("walk"));
        assertThat(swapped.verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void depends_when_only_one_size_survives_a_switch() {
        Finding finding = walks(100, 110, 5000, 0.004)
                .cell(SMALL.formatted("switch"), 5000)
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.words()).isEqualTo("depends");
    }

    @Test
    void not_resolved_when_noise_hides_it() {
        assertThat(walks(100, 110, 120, 0.5).verdict(CLAIM)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void a_hop_that_may_as_well_cost_nothing_has_no_number_and_the_walks_still_decide() {
        SyntheticRun run = walks(100, 110, 5000, 0.004)
                .absent("working-set/c cacheShare=0", "not resolved: the 95 % interval of the difference contains 0");
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(run.judge(CLAIM).words()).isEqualTo("contradicted.small");
    }

    @Test
    void not_measurable_when_emptied_caches_make_no_difference_at_all() {
        assertThat(walks(100, 100, 100, 0.004).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_with_the_reason_without_a_helper() {
        SyntheticRun none = new SyntheticRun();
        CLAIM.cells().forEach(cell -> none.absent(cell, "posix_spawn of the helper: EPERM"));
        assertThat(none.judge(CLAIM).figures().get("reason")).contains("EPERM");
    }
}
