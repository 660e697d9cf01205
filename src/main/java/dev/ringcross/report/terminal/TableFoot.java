package dev.ringcross.report.terminal;

import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.RunQualityNotes;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.Warning;
import java.util.ArrayList;
import java.util.List;

/** The lines below the table: mismatches, warnings, limitations, and how to read the numbers. */
public final class TableFoot {
    private static final int ENOUGH_JVMS = 5;

    private final Result result;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    TableFoot(Result result, Style style) {
        this.result = result;
        this.style = style;
    }

    List<String> lines() {
        lines.add("");
        mismatches();
        result.warnings().forEach(this::warning);
        RunQualityNotes.notes(result, style).forEach(this::note);
        legend();
        return lines;
    }

    private void mismatches() {
        List<String> names = result.cells().stream()
                .filter(PrimitiveRows::mismatch)
                .map(Cell::name)
                .toList();
        if (!names.isEmpty()) {
            add(style.mismatch() + " ", mismatches(names)).forEach(line -> lines.add(style.alarm(line)));
        }
    }

    public static String mismatches(List<String> names) {
        return "Kernel counts differ from the declaration in " + HostLines.count(names.size(), "cell", "cells") + ": "
                + String.join(", ", names);
    }

    private void warning(Warning warning) {
        add(style.pick("▲ ", "! "), warning.message()).forEach(line -> lines.add(style.caution(line)));
        lines.addAll(add(style.pick("  → ", "  -> "), warning.remedy()));
    }

    private void note(RunQualityNotes.Note note) {
        String sign = note.weak() ? style.pick("▲ ", "! ") : "";
        add(sign, note.words()).forEach(line -> lines.add(note.weak() ? style.caution(line) : line));
    }

    private List<String> add(String sign, String words) {
        return Text.wrapIndented(sign, Text.sanitize(words, style), Text.width(sign), TableReport.WIDTH);
    }

    private boolean hasEstimates() {
        return result.cells().stream()
                .anyMatch(cell -> cell.quiet() != null && cell.quiet().estimated());
    }

    private void legend() {
        List<String> legend = new ArrayList<>();
        legend.add(
                "typical: median over the JVMs of each JVM's median. quiet: the same, from turns in which the host was "
                        + "quiet"
                        + (hasEstimates() ? " (~: too few turns were quiet, so it is estimated from the canary)" : "")
                        + ". excess: median difference to c within a turn, of quiet turns where an operation takes less than 10 µs, "
                        + style.plusMinus()
                        + " = distance to the farther end of its 95 % interval. entries = kernel entries per operation, "
                        + style.agrees() + " as declared, " + style.none() + " not verified.");
        int jvms = result.run().jvms();
        if (jvms == 1) {
            legend.add(
                    "Only one JVM was measured: there are no intervals, since differences between JVMs are not known. "
                            + "Use --jvms " + ENOUGH_JVMS + " or more.");
        }
        legend.forEach(words -> add("", words).forEach(line -> lines.add(style.dim(line))));
    }
}
