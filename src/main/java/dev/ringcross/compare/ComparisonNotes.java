package dev.ringcross.compare;

import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Cell;
import dev.ringcross.result.CellKey;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Result;
import dev.ringcross.stats.ComparisonVerdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The footnotes of two compared files: what limits the comparison. */
public final class ComparisonNotes {
    private static final int ENOUGH_JVMS = 5;

    private final List<String> notes = new ArrayList<>();

    private ComparisonNotes() {}

    public static List<String> of(
            FileComparison.Input old,
            FileComparison.Input newer,
            double margin,
            HostStates states,
            List<ComparedCell> cells,
            Predicate<Cell> wanted) {
        ComparisonNotes footnotes = new ComparisonNotes();
        footnotes.notes.add(states.words());
        footnotes.notes.add("Margin " + NumberFormatter.percent(margin)
                + ": smaller changes are not called faster or slower. Two files are compared unpaired; "
                + "'compare --live' measures both sides in turn and finds smaller changes.");
        footnotes.run("old", old);
        footnotes.run("new", newer);
        footnotes.alone(old.result(), newer.result(), wanted);
        footnotes.disagreements(cells);
        return footnotes.notes;
    }

    private void run(String which, FileComparison.Input input) {
        Result result = input.result();
        String the = "The " + which + " run ";
        if (!result.run().complete()) {
            notes.add(the + "was interrupted; its numbers come from fewer JVMs than planned.");
        }
        AaCalibration aa = result.aa();
        if (aa == null) {
            notes.add(the + "measured no A/A cells, so it is not known whether its 95 % intervals hold.");
        } else if (aa.widening() > 1) {
            notes.add(the + "had 95 % intervals that were too narrow: they held in " + aa.held() + " of " + aa.rows()
                    + " A/A rows. All are widened by the factor " + NumberFormatter.number(aa.widening()) + ".");
        }
        if (result.run().jvms() < ENOUGH_JVMS) {
            notes.add(the + "has " + HostLines.count(result.run().jvms(), "JVM", "JVMs")
                    + ": too few for narrow intervals; use --jvms " + ENOUGH_JVMS + " or more.");
        }
    }

    private void alone(Result old, Result newer, Predicate<Cell> wanted) {
        Set<CellKey> before = FileComparison.byKey(old, wanted).keySet();
        Set<CellKey> after = FileComparison.byKey(newer, wanted).keySet();
        count(before, after, "old");
        count(after, before, "new");
    }

    private void count(Set<CellKey> here, Set<CellKey> there, String which) {
        Set<CellKey> alone = new LinkedHashSet<>(here);
        alone.removeAll(there);
        if (!alone.isEmpty()) {
            notes.add(HostLines.count(alone.size(), "cell is", "cells are") + " in the " + which + " file only.");
        }
    }

    private void disagreements(List<ComparedCell> cells) {
        cells.stream()
                .filter(ComparedCell::crossCheckDisagrees)
                .forEach(cell -> notes.add(new CellKey(cell.primitive(), cell.newRoute(), cell.params()).name()
                        + " is called " + cell.verdict()
                        + ", but a rank test does not confirm it (Mann-Whitney over the JVMs, p = "
                        + NumberFormatter.number(cell.mannWhitneyP() == null ? 1 : cell.mannWhitneyP()) + ")."));
        long incomparable = cells.stream()
                .filter(cell -> cell.verdict().equals(ComparisonVerdict.NOT_COMPARABLE.word()))
                .count();
        if (incomparable > 0) {
            notes.add(HostLines.count((int) incomparable, "cell", "cells")
                    + " could not be compared; the reason stands with each.");
        }
    }
}
