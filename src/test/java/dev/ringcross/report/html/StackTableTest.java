package dev.ringcross.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Synthetic;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StackTableTest {
    private static final Cell C =
            Synthetic.ok("getppid", "crossing", "c", Map.of(), 100, null, Synthetic.counted(1, 1));
    private static final Cell FUNCTION =
            Synthetic.ok("noop", "crossing", "c", Map.of(), 100, null, Synthetic.counted(0, 0));

    private static Cell adding(double ns, double low, double high) {
        Cell cell = Synthetic.ok("getppid", "crossing", "panama", Map.of(), 100, C, Synthetic.counted(1, 1));
        return Altered.with(cell, "excess", new Excess("c", ns, new Interval(low, high), 1 + ns / 100, null, null));
    }

    @Test
    void what_a_route_adds_stands_on_what_the_kernel_takes() {
        assertThat(StackTable.picture(adding(50, 40, 60), C)).contains("\"kernel\"", "\"adds\"", "\"reach\"");
        assertThat(StackTable.picture(adding(50, 40, 60), FUNCTION))
                .contains("\"user\"")
                .doesNotContain("kernel");
    }

    @Test
    void a_difference_that_may_as_well_be_nothing_is_hatched() {
        assertThat(StackTable.picture(adding(10, -5, 25), C))
                .contains("\"hatched\"")
                .doesNotContain("\"adds\"");
    }

    @Test
    void less_than_c_has_no_bar_and_nothing_lies_below_zero() {
        String picture = StackTable.picture(adding(-150, -300, -20), C);
        assertThat(picture).doesNotContain("adds", "hatched");
        assertThat(Pattern.compile("[MHV](-\\d+)").matcher(picture).find()).isFalse();
    }

    @Test
    void a_bar_beyond_the_axis_is_broken_off() {
        assertThat(StackTable.picture(adding(5000, 4000, 6000), C)).contains("\"beyond\"");
        assertThat(StackTable.picture(adding(50, 40, 60), C)).doesNotContain("beyond");
    }

    @Test
    void each_difference_is_written_with_its_interval() {
        Page.Table table = StackTable.of(List.of(C, adding(50, 40, 60)), UnaryOperator.identity());
        assertThat(table.groups().get(0).lines()).hasSize(1);
        assertThat(table.groups().get(0).lines().get(0).cells()).contains("+50.0 ns [40.0 ns, 60.0 ns]", "1.50 ×");
    }

    @Test
    void without_the_loop_in_c_there_is_no_stack() {
        assertThat(StackTable.of(List.of(adding(50, 40, 60)), UnaryOperator.identity())
                        .groups())
                .isEmpty();
    }
}
