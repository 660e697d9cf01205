package dev.ringcross.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.Hostile;
import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.QuietValue;
import dev.ringcross.result.Synthetic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final String MARKDOWN = MarkdownReport.of(Synthetic.result());

    @Test
    void every_group_has_a_table_with_a_row_per_route() {
        assertThat(MARKDOWN)
                .contains("\n### crossing\n\n| primitive | route |", "\n### creation\n")
                .containsPattern(
                        "\\| \\*\\*getppid\\*\\* \\| c \\| 93\\.\\d ns \\| \\[.*] \\| .* ns \\|  \\|  \\| 1 ✓ \\|\n")
                .containsPattern(
                        "\\|  \\| critical \\| 97\\.2 ns \\| .* \\| \\+3\\.70 ±0\\.78 ns \\| 1\\.04 × \\[.*] \\| 1 ✓ \\|\n");
    }

    @Test
    void groups_of_jvms_stand_beside_the_excess() {
        assertThat(MARKDOWN)
                .containsPattern("\\| panama \\| .* ns; JVMs fall into groups: \\+9\\.10 ±0\\.40 ns in 3 JVMs, "
                        + "\\+30\\.7 ±0\\.6 ns in 2 JVMs \\| 1\\.10 ×");
    }

    @Test
    void what_was_estimated_is_marked_and_is_no_strikethrough() {
        Cell cell = Synthetic.ok("getppid", "crossing", "c", Map.of(), 92, null, null);
        Cell estimated = Altered.with(cell, "quiet", new QuietValue(88.4, null, 0, true));

        assertThat(MarkdownReport.of(Synthetic.with(List.of(estimated)))).contains("| \\~88.4 ns |");
    }

    @Test
    void every_row_has_as_many_cells_as_its_heading() {
        assertThat(MARKDOWN.lines().filter(line -> line.startsWith("|")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.chars().filter(c -> c == '|').count())
                                .as(line)
                                .isEqualTo(9));
    }

    @Test
    void mismatches_absences_failures_and_remedies_are_there() {
        assertThat(MARKDOWN)
                .contains("❌ **MISMATCH**: 2 kernel entries per operation, declared 1")
                .contains("- getppid: java — Java does not offer it")
                .contains("**failed**: pthread\\_create gave EAGAIN in JVM 2")
                .contains("→ sudo sysctl kernel.perf\\_event\\_paranoid=-1, or run as root");
    }

    @Test
    void hostile_text_is_no_markup() {
        String markdown = MarkdownReport.of(Hostile.result());

        assertThat(markdown).doesNotContain("<script", "\u001b", "\u202e", "@someone", " `code`", " [link]");
        assertThat(markdown.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(
                        line -> assertThat(line.chars().filter(c -> c == '|').count())
                                .as(line)
                                .isEqualTo(9));
    }
}
