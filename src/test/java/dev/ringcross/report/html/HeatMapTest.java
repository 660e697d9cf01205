package dev.ringcross.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.text.ClaimWording;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    /** Two sockets of two CPUs: dear across them. */
    private static List<Cell> fourCpus() {
        List<Cell> cells = new ArrayList<>();
        for (int one = 0; one < 4; one++) {
            for (int other = one; other < 4; other++) {
                double around = one == other ? 2000 : one / 2 == other / 2 ? 4000 : 16_000;
                cells.add(cell(one + "-" + other, around));
            }
        }
        return cells;
    }

    private static Cell cell(String pair, double around) {
        return Synthetic.ok("cpu-handoff", "switching", "c", Map.of("pair", pair), around, null, null);
    }

    private static List<String> shades(String picture) {
        return Pattern.compile("class=\"heat-(\\d)\"")
                .matcher(picture)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void each_pair_stands_on_both_sides_of_the_diagonal() {
        HeatMap map = HeatMap.of(fourCpus(), UnaryOperator.identity()).get(0);
        assertThat(map.cpus()).containsExactly("0", "1", "2", "3");
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(map.rows().get(row).get(column))
                        .isEqualTo(map.rows().get(column).get(row))
                        .endsWith(" µs");
            }
        }
        assertThat(map.rows().get(0).get(1)).isNotEqualTo(map.rows().get(0).get(2));
    }

    @Test
    void the_dearest_pairs_are_the_darkest_and_the_words_name_them() {
        HeatMap map = HeatMap.of(fourCpus(), UnaryOperator.identity()).get(0);
        List<String> shades = shades(map.picture());
        assertThat(shades).hasSize(16).contains("class=\"heat-0\"", "class=\"heat-7\"");
        // The first row: itself, its neighbour, the other socket.
        assertThat(shades.get(0).compareTo(shades.get(1))).isNegative();
        assertThat(shades.get(1).compareTo(shades.get(2))).isNegative();
        assertThat(map.words()).matches(".*µs \\(CPUs (\\d)–\\1\\) … .*µs \\(CPUs [01]–[23]\\)");
    }

    @Test
    void a_pair_without_a_number_is_an_empty_square_and_not_a_cheap_one() {
        List<Cell> cells = new ArrayList<>(fourCpus());
        cells.removeIf(cell -> cell.params().containsValue("1-3"));
        HeatMap map = HeatMap.of(cells, UnaryOperator.identity()).get(0);
        assertThat(map.rows().get(1).get(3)).isEmpty();
        assertThat(shades(map.picture())).hasSize(14);
        assertThat(map.picture()).contains("class=\"unresolved\"");
    }

    @Test
    void two_cpus_and_other_parameters_make_no_map() {
        assertThat(HeatMap.of(List.of(cell("0-0", 1), cell("0-1", 2), cell("1-1", 1)), UnaryOperator.identity()))
                .isEmpty();
        assertThat(HeatMap.of(List.of(cell("none", 1), cell("0-x", 2), cell("<b>-1", 2)), UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void the_page_of_a_run_has_the_map_where_there_is_one_and_no_heading_without() {
        Result with = Synthetic.with(fourCpus());
        ClaimWording wording = new ClaimWording(Map.of(), Map.of(), Map.of());
        assertThat(HtmlReport.of(with, wording, "en")).contains("id=\"h-heat\"", "cpu-handoff / c", "class=\"heat-7\"");
        assertThat(HtmlReport.of(Synthetic.result(), wording, "en")).doesNotContain("h-heat");
    }
}
