package dev.ringcross.report;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.Warning;
import dev.ringcross.stats.Summary;
import java.util.ArrayList;
import java.util.List;

/** The lines below the table: what is wrong, what weakens the numbers, how to read them. */
final class TableFoot {
    private static final int ENOUGH_FORKS = 5;

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
        Trust.notes(result, style).forEach(this::note);
        legend();
        return lines;
    }

    private void mismatches() {
        List<String> names =
                result.cells().stream().filter(Block::mismatch).map(Cell::name).toList();
        if (!names.isEmpty()) {
            add(style.mismatch() + " ", mismatches(names)).forEach(line -> lines.add(style.alarm(line)));
        }
    }

    static String mismatches(List<String> names) {
        return names.size() + (names.size() == 1 ? " cell is" : " cells are")
                + " not what the catalogue says, by the kernel's count: " + String.join(", ", names);
    }

    private void warning(Warning warning) {
        add(style.pick("▲ ", "! "), warning.message()).forEach(line -> lines.add(style.caution(line)));
        lines.addAll(add(style.pick("  → ", "  -> "), warning.remedy()));
    }

    private void note(Trust.Note note) {
        String sign = note.weak() ? style.pick("▲ ", "! ") : "";
        add(sign, note.words()).forEach(line -> lines.add(note.weak() ? style.caution(line) : line));
    }

    private List<String> add(String sign, String words) {
        return Text.hanging(sign, Text.inert(words, style), Text.width(sign), TableReport.WIDTH);
    }

    private void legend() {
        List<String> legend = new ArrayList<>();
        legend.add(
                "typical: median of the forks' medians. floor: 10th percentile. excess: median per-round difference, "
                        + style.plusMinus() + " to its farther 95 % bound. entries: into the kernel per operation, "
                        + style.agrees() + " as declared, " + style.none() + " not verified.");
        int forks = result.run().forks();
        if (forks < ENOUGH_FORKS) {
            legend.add(
                    forks == 1
                            ? "One fork: the intervals speak of that one JVM. --forks " + ENOUGH_FORKS
                                    + " lets them speak of the host."
                            : forks + " forks: where JVMs differ, an interval may hold the truth in "
                                    + Figures.percent(Summary.leastCoverage(forks)) + " of runs, not 95 %. --forks "
                                    + ENOUGH_FORKS + " or more.");
        }
        legend.forEach(words -> add("", words).forEach(line -> lines.add(style.dim(line))));
    }
}
