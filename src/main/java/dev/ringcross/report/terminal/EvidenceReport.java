package dev.ringcross.report.terminal;

import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The output of {@code verify}: counted and declared events, one line for each cell. */
public final class EvidenceReport {
    private EvidenceReport() {}

    /** Whether no cell disagrees, none has failed, and at least one agrees. */
    public static boolean allAgree(List<Cell> cells) {
        return cells.stream().noneMatch(EvidenceReport::isBad);
    }

    private static boolean isBad(Cell cell) {
        Evidence evidence = cell.evidence();
        return cell.status() == Cell.Status.FAILED || evidence != null && Boolean.FALSE.equals(evidence.agrees());
    }

    public static String render(List<Cell> cells, Style style) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "%-50s %15s %15s %12s%n", "counted (declared) per operation", "entries", "switches", "faults"));
        int agree = 0;
        int unverified = 0;
        int bad = 0;
        for (Cell cell : cells) {
            Evidence evidence = cell.evidence();
            if (cell.status() == Cell.Status.ABSENT) {
                continue;
            }
            if (isBad(cell)) {
                bad++;
            } else if (evidence == null || !evidence.isVerified()) {
                unverified++;
            } else {
                agree++;
            }
            text.append(line(cell, evidence, style));
        }
        reasons(text, cells, style);
        preempted(text, cells);
        text.append(String.format("%d agree, %d not verified, %d do not agree%n", agree, unverified, bad));
        return text.toString();
    }

    private static String line(Cell cell, @Nullable Evidence evidence, Style style) {
        String mark = isBad(cell)
                ? "MISMATCH"
                : evidence == null || !evidence.isVerified() ? "-" : style.ascii() ? "ok" : "✓";
        if (evidence == null) {
            return String.format("%-50s %s: %s%n", cell.name(), "FAILED", cell.reason());
        }
        if (evidence.preempted()) {
            mark += " " + number(Objects.requireNonNull(evidence.preemptions())) + " by preemption";
        }
        return String.format(
                                "%-50s %15s %15s %12s %s",
                                cell.name(),
                                pair(
                                        evidence.kernelEntries(),
                                        evidence.declared().get("kernelEntries")),
                                pair(
                                        evidence.contextSwitches(),
                                        evidence.declared().get("contextSwitches")),
                                pair(evidence.pageFaults(), evidence.declared().get("pageFaults")),
                                mark)
                        .stripTrailing()
                + "\n";
    }

    private static String pair(@Nullable Double counted, @Nullable Interval declared) {
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

    /** The reasons. They may contain the name of another process, which may have any characters. */
    private static void reasons(StringBuilder text, List<Cell> cells, Style style) {
        cells.stream()
                .map(Cell::evidence)
                .filter(evidence -> evidence != null && evidence.reason() != null)
                .map(evidence -> Text.sanitize(evidence.reason(), style) + "\n")
                .distinct()
                .forEach(text::append);
    }

    private static void preempted(StringBuilder text, List<Cell> cells) {
        long preempted = cells.stream()
                .map(Cell::evidence)
                .filter(evidence -> evidence != null && evidence.preempted())
                .count();
        if (preempted > 0) {
            text.append(String.format(
                    "In %d %s tasks were preempted, by other tasks of the host or of the operation itself; these"
                            + " switches are not compared with the declaration.%n",
                    preempted, preempted == 1 ? "cell" : "cells"));
        }
    }
}
