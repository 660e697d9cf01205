package dev.ringcross.report;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Result;
import dev.ringcross.stats.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a reader of two compared files would otherwise assume in silence. */
final class CompareFootnotes {
    private static final int ENOUGH_FORKS = 5;

    private final List<String> notes = new ArrayList<>();

    private CompareFootnotes() {}

    static List<String> of(
            CompareFiles.Input old,
            CompareFiles.Input young,
            double askedMargin,
            double margin,
            double shift,
            List<ComparedCell> cells,
            Predicate<Cell> wanted) {
        CompareFootnotes footnotes = new CompareFootnotes();
        footnotes.notes.add("Two files are unpaired: whatever changed on the host between the runs is in the ratios. "
                + "A weak comparison; 'compare --live' measures both sides in turn.");
        footnotes.margin(old, young, askedMargin, margin, shift);
        footnotes.run("old", old);
        footnotes.run("new", young);
        footnotes.alone(old.result(), young.result(), wanted);
        footnotes.disagreements(cells);
        return footnotes.notes;
    }

    private void margin(
            CompareFiles.Input old, CompareFiles.Input young, double askedMargin, double margin, double shift) {
        String why = margin == askedMargin
                ? "as asked for"
                : margin == shift
                        ? "since the host's own speed differs by that much between the runs (median of the throughput canary)"
                        : "since that is the noise floor of the " + (floor(old) == margin ? "old" : "new") + " run";
        notes.add("Margin " + Figures.percent(margin) + ", " + why
                + (margin == askedMargin ? "" : "; asked for: " + Figures.percent(askedMargin))
                + ". Within it nothing is called faster or slower. "
                + "Shift of the host's speed between the runs: " + Figures.percent(shift) + ".");
    }

    private static double floor(CompareFiles.Input input) {
        Double floor = input.noiseFloor();
        return floor == null ? 0 : floor;
    }

    private void run(String which, CompareFiles.Input input) {
        Result result = input.result();
        String the = "The " + which + " run ";
        if (!result.run().complete()) {
            notes.add(the + "was interrupted: fewer rounds than were planned.");
        }
        if (input.noiseFloor() == null) {
            notes.add(the + "has no noise floor: nothing says what it calls different although it is the same.");
        }
        if (result.canary().isEmpty()) {
            notes.add(the + "has no canary: a change of the host's speed would not show.");
        }
        if (result.run().forks() < ENOUGH_FORKS) {
            notes.add(the + "has " + HostLines.count(result.run().forks(), "fork", "forks")
                    + ": too few for narrow intervals; --forks " + ENOUGH_FORKS + " or more.");
        }
        SlowState slow = SlowState.of(result.canary());
        if (slow.share() > 0) {
            notes.add("Of the " + which + " run " + Figures.percent(slow.share())
                    + " of rounds ran in the slow state; none is dropped.");
        }
    }

    private void alone(Result old, Result young, Predicate<Cell> wanted) {
        Set<Object> before = CompareFiles.byKey(old, wanted).keySet();
        Set<Object> after = CompareFiles.byKey(young, wanted).keySet();
        count(before, after, "old");
        count(after, before, "new");
    }

    private void count(Set<Object> here, Set<Object> there, String which) {
        Set<Object> alone = new LinkedHashSet<>(here);
        alone.removeAll(there);
        if (!alone.isEmpty()) {
            notes.add(HostLines.count(alone.size(), "cell is", "cells are") + " in the " + which + " file only.");
        }
    }

    private void disagreements(List<ComparedCell> cells) {
        cells.stream()
                .filter(ComparedCell::crossCheckDisagrees)
                .forEach(cell -> notes.add(cell.primitive() + "/" + cell.youngRoute() + " is called " + cell.verdict()
                        + "; the ranks do not show it (Mann-Whitney of the forks' medians, p = "
                        + Figures.number(cell.mannWhitneyP() == null ? 1 : cell.mannWhitneyP()) + ")."));
        long incomparable = cells.stream()
                .filter(cell -> cell.verdict().equals(Verdict.NOT_COMPARABLE.word()))
                .count();
        if (incomparable > 0) {
            notes.add(HostLines.count((int) incomparable, "cell has", "cells have")
                    + " a number on one side only, or in another unit.");
        }
    }
}
