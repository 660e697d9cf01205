package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringcross.claim.Contrast.Way;
import dev.ringcross.result.Curve;
import dev.ringcross.result.Interval;
import dev.ringcross.stats.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static Contrast contrast(double ratio, Way way) {
        return new Contrast("above", "below", ratio, new Range(ratio / 1.01, ratio * 1.01), way, null);
    }

    private static Curve curve(Contrast... contrasts) {
        return Curves.of("depth", "above / below", List.of(1.0, 4.0, 16.0, 64.0), List.of(contrasts));
    }

    @Test
    void crosses_on_a_straight_line_through_the_logarithms() {
        Curve curve =
                curve(contrast(0.25, Way.LESS), contrast(0.5, Way.LESS), contrast(2, Way.MORE), contrast(4, Way.MORE));
        assertThat(curve.crossing()).isCloseTo(8, within(1e-9));
        assertThat(curve.crossingCi95()).isEqualTo(new Interval(4, 16));
    }

    @Test
    void what_is_not_resolved_widens_the_interval_of_the_crossing() {
        Curve curve = curve(
                contrast(0.25, Way.LESS),
                contrast(1 / 1.1, Way.UNRESOLVED),
                contrast(1.1, Way.SAME),
                contrast(4, Way.MORE));
        assertThat(curve.crossing()).isCloseTo(8, within(1e-9));
        assertThat(curve.crossingCi95()).isEqualTo(new Interval(1, 64));
    }

    @Test
    void does_not_cross_where_all_lies_on_one_side() {
        Curve curve = curve(
                contrast(2, Way.MORE), contrast(1.01, Way.SAME), contrast(0.99, Way.UNRESOLVED), contrast(3, Way.MORE));
        assertThat(curve.crossing()).isNull();
        assertThat(curve.crossingCi95()).isNull();
    }

    @Test
    void from_about_1_to_one_side_it_crosses_between_the_first_point_and_the_first_that_is_resolved() {
        Curve curve = curve(
                contrast(1 / 1.02, Way.SAME), contrast(2, Way.MORE), contrast(3, Way.MORE), contrast(4, Way.MORE));
        assertThat(curve.crossing()).isBetween(1.0, 1.1);
        assertThat(curve.crossingCi95()).isEqualTo(new Interval(1, 4));
    }

    @Test
    void from_one_side_to_about_1_it_crosses_after_the_last_that_is_resolved() {
        Curve curve = curve(
                contrast(3, Way.MORE), contrast(2, Way.MORE), contrast(1.1, Way.UNRESOLVED), contrast(0.95, Way.SAME));
        assertThat(curve.crossing()).isBetween(16.0, 64.0);
        assertThat(curve.crossingCi95()).isEqualTo(new Interval(4, 64));
    }

    @Test
    void about_1_all_along_it_crosses_nowhere() {
        Curve curve = curve(
                contrast(0.99, Way.SAME),
                contrast(1.01, Way.SAME),
                contrast(0.98, Way.UNRESOLVED),
                contrast(1.02, Way.SAME));
        assertThat(curve.crossing()).isNull();
    }

    @Test
    void keeps_every_point_with_its_interval() {
        Curve curve = curve(contrast(2, Way.MORE), contrast(2, Way.MORE), contrast(2, Way.MORE), contrast(3, Way.MORE));
        assertThat(curve.points()).extracting(Curve.Point::x).containsExactly(1.0, 4.0, 16.0, 64.0);
        assertThat(curve.points()).allSatisfy(point -> assertThat(point.ci95()).isNotNull());
    }
}
