package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class WideMarginTest {
    private static Contrast.Way way(double dear, double cheap, double margin) {
        List<Cell> cells =
                new SyntheticRun().cell("a/c", dear).cell("b/c", cheap).result().cells();
        return Contrasts.of(List.of(new Contrasts.Pair(cells.get(0), cells.get(1))), margin, 1)
                .get(0)
                .way();
    }

    @Test
    void what_lies_within_the_margin_is_the_same() {
        assertThat(way(1010, 1000, 0.05)).isEqualTo(Contrast.Way.SAME);
        assertThat(way(1100, 1000, 0.2)).isEqualTo(Contrast.Way.SAME);
    }

    @Test
    void a_margin_of_more_than_a_quarter_calls_nothing_the_same() {
        assertThat(way(1200, 1000, 0.5)).isEqualTo(Contrast.Way.UNRESOLVED);
        assertThat(way(1000, 1000, 1)).isEqualTo(Contrast.Way.UNRESOLVED);
    }

    @Test
    void even_then_what_is_beyond_it_is_told_apart() {
        assertThat(way(4000, 1000, 1.2)).isEqualTo(Contrast.Way.MORE);
        assertThat(way(1000, 4000, 1.2)).isEqualTo(Contrast.Way.LESS);
    }
}
