package dev.ringcross.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Comparison.Side;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Tool;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareReportTest {
    private static final Interval WIDE = new Interval(12_345, 99_999);

    private static ComparedCell cell(
            String old, String newer, @Nullable Double quiet, String verdict, boolean disagrees) {
        return new ComparedCell(
                "getppid",
                "crossing",
                old,
                newer,
                Map.of(),
                Cell.NANOS_PER_OPERATION,
                123_456.0,
                123_456_789.0,
                quiet,
                quiet,
                quiet != null,
                23_456.0,
                WIDE,
                0.01,
                0.2,
                disagrees,
                verdict,
                null);
    }

    private static String table(String kind, ComparedCell... cells) {
        Side side = new Side("side", "2026-01-02T03:04:05Z", 6, 1, new AaCalibration(40, 38, 1));
        return CompareReport.of(
                new Comparison(
                        Comparison.SCHEMA,
                        new Tool("0", "0", "25"),
                        kind,
                        side,
                        side,
                        0.05,
                        List.of(),
                        List.of(cells),
                        List.of()),
                Style.PLAIN);
    }

    @Test
    void a_live_table_has_room_for_two_routes_and_no_quiet_columns() {
        String table = table(Comparison.LIVE, cell("jna-interface", "jna-direct", null, "faster", false));

        assertThat(table).contains("\n  jna-interface → jna-direct  ").doesNotContain("quiet");
    }

    @Test
    void a_table_of_files_has_what_its_ratios_are_of() {
        String table = table(Comparison.FILES, cell("jna-interface", "jna-interface", 122.0, "slower", false));

        assertThat(table)
                .containsPattern("CROSSING +old +new +old quiet +new quiet +new / old  verdict")
                .containsPattern(
                        "\n  jna-interface +123 µs +123 ms +~122 ns +~122 ns +23456 × \\[12345, 99999]  slower\n");
    }

    @Test
    void the_heading_stands_over_its_columns_and_no_row_is_wider_than_the_table() {
        for (String kind : List.of(Comparison.FILES, Comparison.LIVE)) {
            Double quiet = kind.equals(Comparison.FILES) ? (Double) 122.0 : null;
            List<String> lines = table(
                            kind,
                            cell("jna-interface", "jna-interface", quiet, "slower", true),
                            cell("jna-interface", "jna-interface", quiet, "not comparable", false))
                    .lines()
                    .toList();
            String heading = lines.stream()
                    .filter(line -> line.startsWith("CROSSING"))
                    .findFirst()
                    .orElseThrow();
            String row = lines.stream()
                    .filter(line -> line.contains("slower (not by ranks)"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.indexOf("slower")).isEqualTo(heading.indexOf("verdict"));
            assertThat(lines).allMatch(line -> Text.width(line) <= TableReport.WIDTH);
        }
    }
}
