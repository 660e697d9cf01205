package dev.ringcross.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.Hostile;
import dev.ringcross.result.Cell;
import dev.ringcross.result.QuietValue;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReportTest {
    /** A parser by the letter of RFC 4180, section 2. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
                field.append(csv.charAt(i++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || csv.startsWith("\r\n", i))) {
                row.add(field.toString());
                field.setLength(0);
                if (c != ',') {
                    rows.add(row);
                    row = new ArrayList<>();
                    i++;
                }
            } else {
                field.append(c);
            }
        }
        assertThat(field).isEmpty();
        return rows;
    }

    private static String at(List<List<String>> rows, int row, String column) {
        return rows.get(row).get(rows.get(0).indexOf(column));
    }

    @Test
    void every_cell_is_a_row_and_every_number_is_whole() {
        Result result = Synthetic.result();
        List<List<String>> rows = parse(CsvReport.of(result));

        assertThat(rows).hasSize(1 + result.cells().size());
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        for (int i = 0; i < result.cells().size(); i++) {
            Cell cell = result.cells().get(i);
            assertThat(at(rows, i + 1, "primitive")).isEqualTo(cell.primitive());
            assertThat(at(rows, i + 1, "typical")).isEqualTo(cell.ok() ? String.valueOf(cell.typical()) : "");
            assertThat(at(rows, i + 1, "reason")).isEqualTo(cell.ok() ? "" : cell.reason());
        }
    }

    @Test
    void a_negative_excess_stays_a_number() {
        List<List<String>> rows = parse(CsvReport.of(Synthetic.result()));
        int excess = rows.get(0).indexOf("excess_ns");

        assertThat(rows.stream().map(row -> row.get(excess)))
                .contains("excess_ns")
                .anyMatch(number -> number.matches("-0\\.\\d+"));
    }

    @Test
    void what_is_quiet_says_of_how_many_turns_and_how_many_jvms_there_were() {
        Result result = Synthetic.result();
        List<List<String>> rows = parse(CsvReport.of(result));
        for (int i = 0; i < result.cells().size(); i++) {
            Cell cell = result.cells().get(i);
            QuietValue quiet = cell.quiet();
            assertThat(at(rows, i + 1, "quiet")).isEqualTo(quiet == null ? "" : String.valueOf(quiet.value()));
            assertThat(at(rows, i + 1, "quiet_turns")).isEqualTo(quiet == null ? "" : String.valueOf(quiet.turns()));
            assertThat(at(rows, i + 1, "quiet_estimated")).isEqualTo(quiet == null ? "" : "false");
            assertThat(at(rows, i + 1, "jvms"))
                    .isEqualTo(!cell.ok() ? "0" : cell.primitive().equals("fork-exit") ? "4" : "5");
            assertThat(at(rows, i + 1, "jvm_groups"))
                    .isEqualTo(!cell.ok() ? "" : cell.name().equals("getppid/panama") ? "2" : "1");
        }
    }

    @Test
    void hostile_text_comes_back_inert_and_none_is_a_formula() {
        Result result = Hostile.result();
        List<List<String>> rows = parse(CsvReport.of(result));

        assertThat(rows).hasSize(7);
        assertThat(at(rows, 3, "primitive")).isEqualTo("'=1+1");
        assertThat(at(rows, 6, "primitive")).isEqualTo("'+x");
        assertThat(at(rows, 4, "reason"))
                .isEqualTo(String.valueOf(result.cells().get(3).reason()).replaceAll("[\\p{Cc}\\p{Cf}&&[^\n]]", "?"));
        assertThat(rows.stream().skip(1).flatMap(row -> row.subList(0, 6).stream()))
                .noneMatch(field -> field.matches("(?s)[=+@\\-\t\r].*"));
    }
}
