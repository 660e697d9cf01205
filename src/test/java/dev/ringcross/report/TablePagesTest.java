package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.html.CompareHtml;
import dev.ringcross.report.html.MergeHtml;
import dev.ringcross.report.html.PageText;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Comparison.FactDifference;
import dev.ringcross.result.Comparison.Side;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.result.Merge.Outlier;
import dev.ringcross.result.Tool;
import dev.ringcross.result.Warning;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablePagesTest {
    private static final Tool TOOL = new Tool("0", "0", "25");
    private static final String HOSTILE = "<script>alert(1)</script>\"'\n\u001b[2J";

    private static ComparedCell cell(String primitive, double ratio, String verdict) {
        return new ComparedCell(
                primitive,
                "crossing",
                "c",
                "c",
                Map.of(),
                Cell.NANOS_PER_OPERATION,
                100.0,
                100 * ratio,
                null,
                null,
                false,
                ratio,
                new Interval(ratio * 0.9, ratio * 1.1),
                0.01,
                null,
                false,
                verdict,
                null);
    }

    private static String page(ComparedCell... cells) {
        Side side = new Side(HOSTILE, "2026-01-02T03:04:05Z", 6, 1, new AaCalibration(40, 38, 1));
        Comparison comparison = new Comparison(
                Comparison.SCHEMA,
                TOOL,
                Comparison.FILES,
                side,
                side,
                0.05,
                List.of(new FactDifference("kernel", HOSTILE, null)),
                List.of(cells),
                List.of("a footnote"));
        return CompareHtml.of(comparison, "en").replaceAll("(?s)<script>'use strict.*?</script>", "");
    }

    @Test
    void what_differs_comes_first_and_of_it_the_largest_effect_whichever_way_it_goes() {
        assertThat(page(
                        cell("unsure", 3, "not resolved"),
                        cell("alike", 1.01, "same"),
                        cell("little", 1.1, "slower"),
                        cell("much", 0.25, "faster"),
                        cell("more", 2, "slower")))
                .containsSubsequence("much/c", "more/c", "little/c", "unsure/c", "alike/c")
                .contains("▼ faster", "▲ slower", "○ not resolved", "■ same", "0.250 ×", "a footnote")
                .contains("≠ kernel");
    }

    @Test
    void a_verdict_is_told_by_word_and_by_shape_in_the_table_and_in_the_picture() {
        String page = page(cell("slow", 2, "slower"), cell("fast", 0.5, "faster"), cell("unsure", 1.5, "not resolved"));
        assertThat(page).containsSubsequence("slow/c", "▲ slower", "class=\"dearer\"", "fast/c", "▼ faster");
        assertThat(page).containsSubsequence("▼ faster", "class=\"cheaper\"", "○ not resolved", "class=\"open\"");
        assertThat(page).contains("slower: 1", "faster: 1", "not resolved: 1");
    }

    @Test
    void nothing_of_a_file_becomes_markup() {
        assertThat(page(cell(HOSTILE, 2, "slower"))).doesNotContain("<script>alert", "\u001b");
        Merge merge = new Merge(
                Merge.SCHEMA,
                TOOL,
                5,
                Arrays.stream(Trait.values()).map(Trait::word).toList(),
                null,
                6,
                0,
                List.of(new LeftOut(HOSTILE, HOSTILE)),
                List.of(new Warning("clock-ahead", HOSTILE, HOSTILE)),
                List.of(new Kind(
                        new HostTraits(
                                HOSTILE,
                                HOSTILE,
                                HOSTILE,
                                Map.of(HOSTILE, "Mitigation: " + HOSTILE),
                                HOSTILE,
                                HOSTILE,
                                HOSTILE),
                        6,
                        6,
                        List.of(merged(HOSTILE)))));
        assertThat(MergeHtml.of(merge, "en").replaceAll("(?s)<script>'use strict.*?</script>", ""))
                .doesNotContain("<script>alert", "\u001b");
    }

    private static MergedCell merged(String host) {
        return new MergedCell(
                "getppid",
                "crossing",
                "c",
                Map.of(),
                Cell.NANOS_PER_OPERATION,
                6,
                6,
                100,
                2,
                98,
                400,
                1,
                List.of(new Outlier(host, host + ".json", 400)));
    }

    @Test
    void a_host_far_from_its_kind_is_named_with_a_shape_and_with_how_often() {
        Merge merge = new Merge(
                Merge.SCHEMA,
                TOOL,
                5,
                List.of("cpu", "kernel"),
                "2026-01-02T03:04:05Z",
                6,
                17,
                List.of(new LeftOut("cut.json", "is empty; measure again")),
                List.of(),
                List.of(new Kind(
                        new HostTraits("Processor", "6.18", null, Map.of(), null, null, null),
                        6,
                        6,
                        List.of(merged("<b>far")))));
        assertThat(MergeHtml.of(merge, "ko"))
                .contains("<html lang=\"ko\">", "Processor", "getppid/c", "1 / 1", "4.00 ×", "17", "cut.json")
                .containsSubsequence("▲ &lt;b", "far 400 ns")
                .doesNotContain("<b>far");
    }

    @Test
    void all_words_are_there_in_both_languages() {
        assertThat(PageText.in("ko").words().words().keySet())
                .isEqualTo(PageText.in("en").words().words().keySet());
    }
}
