package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Synthetic;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final String MARKDOWN = MarkdownReport.of(Synthetic.result());

    @Test
    void everyGroupHasATableWithARowPerRoute() {
        assertThat(MARKDOWN)
                .contains("\n### crossing\n\n| primitive | route |", "\n### creation\n")
                .containsPattern(
                        "\\| \\*\\*getppid\\*\\* \\| c \\| 93\\.\\d ns \\| \\[.*] \\| .* ns \\|  \\|  \\| 1 ✓ \\|\n")
                .containsPattern(
                        "\\|  \\| panama \\| 103 ns \\| .* \\| \\+9\\.33 ±1\\.63 ns \\| 1\\.10 × \\[.*] \\| 1 ✓ \\|\n");
    }

    @Test
    void everyRowHasAsManyCellsAsItsHeading() {
        assertThat(MARKDOWN.lines().filter(line -> line.startsWith("|")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.chars().filter(c -> c == '|').count())
                                .as(line)
                                .isEqualTo(9));
    }

    @Test
    void mismatchesAbsencesFailuresAndRemediesAreThere() {
        assertThat(MARKDOWN)
                .contains("❌ **MISMATCH**: 2 kernel entries per operation, declared 1")
                .contains("- getppid: java — Java does not offer it")
                .contains("**failed**: pthread\\_create gave EAGAIN in fork 2")
                .contains("→ sudo sysctl kernel.perf\\_event\\_paranoid=-1, or run as root");
    }

    @Test
    void hostileTextIsNoMarkup() {
        String markdown = MarkdownReport.of(Hostile.result());

        assertThat(markdown).doesNotContain("<script", "\u001b", "\u202e", "@someone", " `code`", " [link]");
        assertThat(markdown.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(
                        line -> assertThat(line.chars().filter(c -> c == '|').count())
                                .as(line)
                                .isEqualTo(9));
    }
}
