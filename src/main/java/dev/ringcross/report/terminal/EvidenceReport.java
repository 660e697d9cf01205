package dev.ringcross.report.terminal;

import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The output of {@code verify}: counted and declared events, one line for each cell that is not absent. */
public final class EvidenceReport {
    private static final String HEAD = "counted (declared) per operation";

    private final List<Cell> cells;
    private final List<Cell> present;
    private final Style style;
    private final String row;

    private EvidenceReport(List<Cell> cells, Style style) {
        this.cells = cells;
        this.present = cells.stream()
                .filter(cell -> cell.status() != Cell.Status.ABSENT)
                .toList();
        this.style = style;
        int longest =
                present.stream().mapToInt(cell -> cell.name().length()).max().orElse(0);
        this.row = "%-" + Math.max(HEAD.length(), longest) + "s %15s %15s %12s %s";
    }

    /** Whether no cell disagrees and none has failed. */
    public static boolean allAgree(List<Cell> cells) {
        return cells.stream().noneMatch(EvidenceReport::isBad);
    }

    public static String render(List<Cell> cells, Style style) {
        return new EvidenceReport(cells, style).render();
    }

    private static boolean isBad(Cell cell) {
        Evidence evidence = cell.evidence();
        return cell.status() == Cell.Status.FAILED || evidence != null && Boolean.FALSE.equals(evidence.agrees());
    }

    private static boolean isVerified(Cell cell) {
        return cell.evidence() != null && cell.evidence().isVerified();
    }

    private String render() {
        long bad = present.stream().filter(EvidenceReport::isBad).count();
        long agree = present.stream()
                .filter(cell -> !isBad(cell) && isVerified(cell))
                .count();
        StringBuilder text = new StringBuilder();
        if (!present.isEmpty()) {
            text.append(row.formatted(HEAD, "entries", "switches", "faults", "").stripTrailing())
                    .append('\n');
        }
        present.forEach(cell -> text.append(line(cell)));
        reasons(text, "absent", cell -> cell.status() == Cell.Status.ABSENT ? cell.reason() : null);
        reasons(
                text,
                "not verified in full",
                cell -> cell.evidence() == null ? null : cell.evidence().reason());
        preempted(text);
        text.append("%d agree, %d not verified, %d do not agree, %d absent%n"
                .formatted(agree, present.size() - agree - bad, bad, cells.size() - present.size()));
        return text.toString();
    }

    private String line(Cell cell) {
        Evidence evidence = cell.evidence();
        if (evidence == null) {
            return row.formatted(cell.name(), "FAILED:", cell.reason(), "", "").stripTrailing() + "\n";
        }
        String mark = isBad(cell) ? "MISMATCH" : !evidence.isVerified() ? "-" : style.ascii() ? "ok" : "✓";
        if (evidence.preempted()) {
            mark += " " + number(Objects.requireNonNull(evidence.preemptions())) + " by preemption";
        }
        return row.formatted(
                                cell.name(),
                                pair(evidence, "kernelEntries", evidence.kernelEntries()),
                                pair(evidence, "contextSwitches", evidence.contextSwitches()),
                                pair(evidence, "pageFaults", evidence.pageFaults()),
                                mark)
                        .stripTrailing()
                + "\n";
    }

    private static String pair(Evidence evidence, String event, @Nullable Double counted) {
        Interval declared = evidence.declared().get(event);
        String number = counted == null ? "?" : number(counted);
        return declared == null ? number : number + " (" + words(declared) + ")";
    }

    private static String words(Interval declared) {
        return declared.low() == declared.high()
                ? number(declared.low())
                : number(declared.low()) + ".." + number(declared.high());
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, value < 0.01 ? "%.4f" : "%.2f", value);
    }

    /** Each reason once, with its number of cells. It may contain the name of another process, which may have any characters. */
    private void reasons(StringBuilder text, String what, Function<Cell, @Nullable String> reason) {
        cells.stream()
                .filter(cell -> reason.apply(cell) != null)
                .collect(Collectors.groupingBy(reason, LinkedHashMap::new, Collectors.toList()))
                .forEach((words, those) -> text.append("%s %s: %s%n"
                        .formatted(
                                HostLines.count(those.size(), "cell is", "cells are"),
                                what,
                                Text.sanitize(words, style))));
    }

    private void preempted(StringBuilder text) {
        int preempted = (int) cells.stream()
                .map(Cell::evidence)
                .filter(evidence -> evidence != null && evidence.preempted())
                .count();
        if (preempted > 0) {
            text.append("In " + HostLines.count(preempted, "cell", "cells"))
                    .append(" tasks were preempted, by other tasks of the host or of the operation itself; these")
                    .append(" switches are not compared with the declaration.\n");
        }
    }
}
