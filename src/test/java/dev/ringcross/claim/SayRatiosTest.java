package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ringcross.result.Curve;
import java.util.List;
import org.junit.jupiter.api.Test;

class SayRatiosTest {
    private static Contrast contrast(String cheap, double ratio, Contrast.Way way) {
        return new Contrast("read/c", cheap, ratio, null, way, null);
    }

    @Test
    void the_parameter_s_values_are_those_in_the_names_of_the_cheap_cells() {
        Curve curve = Curves.alongCheap(
                "depth",
                "read / ring",
                List.of(
                        contrast("ring/c mode=plain depth=1", 0.5, Contrast.Way.LESS),
                        contrast("ring/c mode=plain depth=64", 2, Contrast.Way.MORE)));
        assertThat(curve.points()).extracting(Curve.Point::x).containsExactly(1.0, 64.0);
        assertThat(curve.crossing()).isEqualTo(8, within(1e-9));
    }

    @Test
    void a_cell_without_the_parameter_is_a_mistake_of_the_claim() {
        assertThatThrownBy(() -> Curves.alongCheap(
                        "depth", "read / ring", List.of(contrast("ring/c mode=plain", 1, Contrast.Way.SAME))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no depth in ring/c mode=plain");
    }

    @Test
    void a_finding_has_no_curve_of_nothing() {
        assertThat(Finding.of(Verdict.SUPPORTED)
                        .curve(Curves.alongCheap("depth", "read / ring", List.of()))
                        .curves())
                .isEmpty();
    }

    @Test
    void ratios_are_said_by_the_parameter_or_by_the_cell() {
        List<Contrast> contrasts = List.of(
                contrast("ring/c mode=plain depth=8", 0.5, Contrast.Way.LESS),
                contrast("pool/java", 2, Contrast.Way.MORE));
        assertThat(ClaimText.ratios("depth", contrasts)).isEqualTo("8: 0.5 ×, pool/java: 2 ×");
        assertThat(ClaimText.ratios("depth", List.of())).isEqualTo("–");
    }
}
