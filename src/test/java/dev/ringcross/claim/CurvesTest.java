package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringcross.stats.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static Contrast contrast(String dear, double ratio, Contrast.Way way) {
        return new Contrast(dear, "cheap/c", ratio, new Range(ratio * 0.99, ratio * 1.01), way, null);
    }

    @Test
    void values_are_read_from_the_names_of_cells_fractions_too() {
        Contrast eighth = contrast("walk/c cacheShare=1/8 after=switch", 0.5, Contrast.Way.LESS);
        assertThat(Curves.at("cacheShare", eighth)).isEqualTo(0.125);
        assertThat(Curves.at("tasks", contrast("ring/c tasks=32", 1, Contrast.Way.SAME)))
                .isEqualTo(32);
    }

    @Test
    void a_curve_along_a_parameter_crosses_where_its_contrasts_do() {
        var curve = Curves.along(
                "tasks",
                "one / other",
                List.of(
                        contrast("ring/c tasks=2", 0.5, Contrast.Way.LESS),
                        contrast("ring/c tasks=8", 2, Contrast.Way.MORE)));
        assertThat(curve.crossing()).isBetween(3.99, 4.01);
        assertThat(curve.crossingCi95()).isNotNull();
    }

    @Test
    void a_parameter_that_the_name_lacks_is_an_error() {
        Contrast none = contrast("ring/c tasks=2", 1, Contrast.Way.SAME);
        assertThatThrownBy(() -> Curves.at("depth", none)).hasMessageContaining("depth");
    }
}
