package dev.ringcross.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.terminal.LogScale;
import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Mode;
import dev.ringcross.result.Synthetic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatterTest {
    private static final NumberFormatter FIGURES = new NumberFormatter(Style.PLAIN);

    @ParameterizedTest
    @CsvSource({
        "0.645, 0.645 ns",
        "3.8, 3.80 ns",
        "92.14, 92.1 ns",
        "9.996, 10.0 ns",
        "999.4, 999 ns",
        "999.6, 1.00 µs",
        "101000, 101 µs",
        "1410000, 1.41 ms",
        "999600000, 1.00 s",
        "61000000000, 61.0 s"
    })
    void a_time_has_three_digits_and_the_unit_that_fits(double ns, String words) {
        assertThat(FIGURES.time(ns)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "3.81, 3.5, 4.1, +3.81 ±0.31 ns",
        "10.2, 9.8, 10.5, +10.2 ±0.4 ns",
        "-0.21, -1.2, 1.0, -0.21 ±1.21 ns",
        "106, 102, 109, +106 ±4 ns",
        "1300, 1250, 1350, +1.30 ±0.05 µs",
        "0.05, 0.01, 0.06, +0.05 ±0.04 ns"
    })
    void an_excess_reaches_to_its_farther_bound(double ns, double low, double high, String words) {
        Excess excess = new Excess("c", ns, new Interval(low, high), 1.1, new Interval(1, 1.2), null);

        assertThat(FIGURES.excess(excess)).isEqualTo(words);
    }

    @Test
    void without_a_common_turn_there_is_no_excess() {
        assertThat(FIGURES.excess(new Excess("c", null, null, null, null, null)))
                .isEqualTo("no common turn");
        assertThat(FIGURES.excess(null)).isEmpty();
    }

    @Test
    void an_interval_that_reaches_into_another_unit_has_that_unit() {
        Cell cell =
                Synthetic.result().cells().stream().filter(Cell::ok).findFirst().orElseThrow();
        Cell wide = Altered.with(Altered.with(cell, "typical", 92.1), "ci95", new Interval(15.7, 100_000));
        assertThat(FIGURES.interval(wide)).isEqualTo("[0.0, 100] µs");
    }

    @Test
    void an_interval_needs_two_jvms() {
        Cell cell = Synthetic.ok("getppid", "crossing", "c", Map.of(), 92, null, null);

        assertThat(FIGURES.interval(Altered.with(cell, "ci95", null))).isEqualTo("needs 2 JVMs");
    }

    @Test
    void an_estimate_is_marked() {
        assertThat(FIGURES.quiet(true, 92.14, true)).isEqualTo("~92.1 ns");
        assertThat(FIGURES.quiet(true, 92.14, false)).isEqualTo("92.1 ns");
        assertThat(FIGURES.quiet(true, null, true)).isEqualTo("–");
    }

    @Test
    void the_groups_of_jvms_are_named_by_their_excess_or_by_their_typical_value() {
        Cell cell = Synthetic.ok("getppid", "crossing", "c", Map.of(), 92, null, null);

        assertThat(FIGURES.modes(cell)).isEmpty();
        assertThat(FIGURES.modes(Altered.with(
                        cell, "modes", List.of(new Mode(null, -0.4, 0.02, 1), new Mode(null, 30.71, 0.6, 4)))))
                .isEqualTo("JVMs fall into groups: -0.40 ±0.02 ns in 1 JVM, +30.7 ±0.6 ns in 4 JVMs");
        assertThat(FIGURES.modes(Altered.with(
                        cell, "modes", List.of(new Mode(92.1, null, 0.4, 2), new Mode(1210.0, null, 8, 3)))))
                .isEqualTo("JVMs fall into groups: 92.1 ±0.4 ns in 2 JVMs, 1.21 ±0.01 µs in 3 JVMs");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.001, 0",
        "0.0039, .004",
        "1.001, 1",
        "0.5, 0.50",
        "2.125, 2.13",
        "17, 17",
        "12.34, 12.3",
        "12345, 12k"
    })
    void events_per_operation_fit_four_columns(double events, String words) {
        assertThat(NumberFormatter.perOperation(events)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1000, 9", "1e6, 18", "1e8, 24", "0.1, 0", "1e12, 24", "92, 6"})
    void the_mark_stands_at_its_decade(double ns, int column) {
        String axis = LogScale.mark(ns, new Style(true, false));

        assertThat(axis.replaceAll("[*<>].*", "")).hasSize(column);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3, -1e6})
    void a_difference_of_nothing_or_less_lies_beyond_the_axis_and_not_on_it(double ns) {
        assertThat(LogScale.mark(ns, new Style(true, false))).startsWith("<").doesNotContain("*");
    }
}
