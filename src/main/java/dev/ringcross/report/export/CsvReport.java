package dev.ringcross.report.export;

import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.QuietValue;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row per cell, by RFC 4180: CRLF, quotes where needed. The unit is a column of its own; what is unknown is empty. */
public final class CsvReport {
    private static final List<String> HEADER = List.of(
            "primitive",
            "group",
            "route",
            "params",
            "status",
            "reason",
            "unit",
            "typical",
            "ci95_low",
            "ci95_high",
            "quiet",
            "quiet_low",
            "quiet_high",
            "quiet_turns",
            "quiet_estimated",
            "min",
            "p99",
            "jvm_groups",
            "excess_over",
            "excess_ns",
            "excess_low_ns",
            "excess_high_ns",
            "excess_ratio",
            "excess_ratio_low",
            "excess_ratio_high",
            "excess_quiet_turns",
            "jvms",
            "samples",
            "evidence_source",
            "kernel_entries_per_op",
            "context_switches_per_op",
            "preemptions_per_op",
            "page_faults_per_op",
            "evidence_agrees");

    private static final String FORMULA = "=+-@\n＝＋－＠";
    private static final Pattern ACTING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\u2028\u2029&&[^\n]]");

    private CsvReport() {}

    public static String of(Result result) {
        StringBuilder csv = new StringBuilder(String.join(",", HEADER)).append("\r\n");
        for (Cell cell : result.cells()) {
            csv.append(String.join(",", row(cell))).append("\r\n");
        }
        return csv.toString();
    }

    private static List<String> row(Cell cell) {
        List<String> row = new ArrayList<>();
        row.addAll(List.of(text(cell.primitive()), text(cell.group()), text(cell.route())));
        row.addAll(List.of(
                text(PrimitiveRows.words(cell.params())), text(cell.status().word()), text(cell.reason())));
        row.add(text(cell.unit()));
        row.add(number(cell.typical()));
        row.addAll(bounds(cell.ci95()));
        row.addAll(quiet(cell.quiet()));
        row.addAll(List.of(number(cell.min()), number(cell.p99()), groups(cell)));
        row.addAll(excess(cell.excess()));
        row.add(Long.toString(
                cell.samples().stream().filter(jvm -> !jvm.isEmpty()).count()));
        row.add(Long.toString(cell.samples().stream()
                .flatMap(List::stream)
                .filter(sample -> sample != null)
                .count()));
        row.addAll(evidence(cell.evidence()));
        return row;
    }

    private static List<String> quiet(@Nullable QuietValue quiet) {
        if (quiet == null) {
            return blanks(5);
        }
        List<String> row = new ArrayList<>(List.of(number(quiet.value())));
        row.addAll(bounds(quiet.ci95()));
        row.addAll(List.of(Integer.toString(quiet.turns()), Boolean.toString(quiet.estimated())));
        return row;
    }

    /** The number of groups that the JVMs fall into; 1 where they are alike. */
    private static String groups(Cell cell) {
        return cell.ok() ? Integer.toString(Math.max(1, cell.modes().size())) : "";
    }

    private static List<String> excess(@Nullable Excess excess) {
        if (excess == null) {
            return blanks(8);
        }
        List<String> row = new ArrayList<>(List.of(text(excess.over()), number(excess.ns())));
        row.addAll(bounds(excess.ci95()));
        row.add(number(excess.ratio()));
        row.addAll(bounds(excess.ratioCi95()));
        row.add(excess.quietTurns() == null ? "" : Integer.toString(excess.quietTurns()));
        return row;
    }

    private static List<String> evidence(@Nullable Evidence evidence) {
        if (evidence == null) {
            return blanks(6);
        }
        return List.of(
                text(evidence.source()),
                number(evidence.kernelEntries()),
                number(evidence.contextSwitches()),
                number(evidence.preemptions()),
                number(evidence.pageFaults()),
                evidence.agrees() == null ? "" : evidence.agrees().toString());
    }

    private static List<String> bounds(@Nullable Interval interval) {
        return interval == null ? blanks(2) : List.of(number(interval.low()), number(interval.high()));
    }

    private static List<String> blanks(int count) {
        return Arrays.stream(new String[count]).map(blank -> "").collect(Collectors.toList());
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }

    /**
     * A text field. One that a spreadsheet would take for a formula gets an apostrophe in front, which makes it text
     * (OWASP, "CSV Injection", with the full-width twins of its list); numbers are not touched, so a negative excess
     * stays a number. A line feed stays; whatever else acts on a terminal becomes "?".
     */
    private static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String inert = ACTING.matcher(value).replaceAll("?");
        String safe = FORMULA.indexOf(inert.charAt(0)) >= 0 ? "'" + inert : inert;
        boolean plain = safe.chars().allMatch(c -> c >= ' ' && c != '"' && c != ',');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
