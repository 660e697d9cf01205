package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.ringcross.report.export.CsvReport;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of all that is printed, whatever the file said: it is well formed, and nothing in it acts. */
final class Printed {
    private static final int COLUMNS =
            CsvReport.of(Synthetic.result()).lines().findFirst().orElseThrow().split(",").length;
    private static final Pattern ACTING = Pattern.compile("[\\p{Cc}\\p{Cf}\u2028\u2029&&[^\n]]");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?|-?Infinity");
    private static final Pattern HTML_IN_MARKDOWN = Pattern.compile("</?(details|summary|sub)>");
    private static final Pattern METRIC_LINE = Pattern.compile(
            "# (TYPE|UNIT|HELP) [a-z_]+ .+|([a-z_]+(\\{(?:[a-z]+=\"(?:[^\"\\\\\n]++|\\\\[\"\\\\n])*+\",?)*+})?)"
                    + " ([-+]?[0-9.]+(E[-+]?[0-9]+)?|[-+]Inf)|# EOF");

    private Printed() {}

    /** Lines for a terminal: nothing moves the cursor or turns the reading direction. */
    static void isInert(String text) {
        assertThat(ACTING.matcher(text)
                        .results()
                        .map(found -> Integer.toHexString(found.group().charAt(0)))
                        .distinct())
                .as("characters that act")
                .isEmpty();
    }

    static void isTable(String text) {
        isInert(COLOUR.matcher(text).replaceAll(""));
    }

    static void isJson(String text) {
        isInert(text);
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        JsonParser.parseReader(reader);
    }

    /** What was read and written reads and writes as the same. */
    static void isResult(String text) throws IOException {
        isJson(text);
        assertThat(ResultJson.text(ResultJson.parse(text, "printed"))).isEqualTo(text);
    }

    /** RFC 4180; no field is a formula. */
    static void isCsv(String text) {
        isInert(text.replace("\r\n", "\n"));
        for (List<String> row : rows(text)) {
            assertThat(row).hasSize(COLUMNS);
            assertThat(row)
                    .allMatch(field -> field.isEmpty()
                            || NUMBER.matcher(field).matches()
                            || "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(field.charAt(0)) < 0);
        }
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                row.add(field.toString());
                field.setLength(0);
            } else if (c == '\r' && !quoted && text.startsWith("\r\n", i)) {
                row.add(field.toString());
                field.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                i++;
            } else {
                field.append(c);
            }
        }
        assertThat(quoted || !row.isEmpty() || !field.isEmpty())
                .as("something after the last line")
                .isFalse();
        return rows;
    }

    /** Each table keeps its columns; no tag but our own. */
    static void isMarkdown(String text) {
        isInert(text);
        long columns = 0;
        for (String line : text.lines().toList()) {
            long bars =
                    line.startsWith("|") ? line.chars().filter(c -> c == '|').count() : 0;
            assertThat(columns == 0 || bars == 0 || bars == columns)
                    .as("columns of %s", line)
                    .isTrue();
            columns = bars;
        }
        assertThat(HTML_IN_MARKDOWN.matcher(text).replaceAll("")).doesNotContain("<");
    }

    /** The text format of OpenMetrics: no line of another kind, no series twice, one end. */
    static void isOpenMetrics(String text) {
        isInert(text);
        assertThat(text).endsWith("# EOF\n");
        Set<String> series = new HashSet<>();
        for (String line : text.lines().toList()) {
            var fields = METRIC_LINE.matcher(line);
            assertThat(fields.matches()).as(line).isTrue();
            assertThat(fields.group(2) == null || series.add(fields.group(2)))
                    .as("the only one of its series: %s", line)
                    .isTrue();
        }
        assertThat(text.lines().filter(line -> line.equals("# EOF"))).hasSize(1);
    }
}
