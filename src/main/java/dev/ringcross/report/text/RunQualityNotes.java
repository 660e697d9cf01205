package dev.ringcross.report.text;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Drift;
import dev.ringcross.result.Precision;
import dev.ringcross.result.ResourceSlope;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Notes on the quality of a run: the precision it reached, what was not steady, what drifted. */
public final class RunQualityNotes {
    private static final int MOST_NAMED = 3;

    /** The excess of what takes longer is taken from all turns anyway. */
    private static final double SHORT_NANOS = 10_000;

    private final Result result;
    private final Style style;
    private final List<Note> notes = new ArrayList<>();

    private RunQualityNotes(Result result, Style style) {
        this.result = result;
        this.style = style;
    }

    /**
     * A note on the run.
     *
     * @param weak whether the note is a limitation of the numbers
     */
    public record Note(boolean weak, String words) {}

    public static List<Note> notes(Result result, Style style) {
        RunQualityNotes trust = new RunQualityNotes(result, style);
        trust.precision();
        trust.busyTurns();
        trust.unsteady();
        trust.drift();
        trust.resources();
        return trust.notes;
    }

    private void precision() {
        Precision precision = result.run().precision();
        if (precision == null) {
            return;
        }
        String within = " within " + style.plusMinus() + NumberFormatter.number(100 * precision.target()) + " % after "
                + HostLines.count(result.run().jvms(), "JVM", "JVMs");
        if (precision.stoppedBy() == Precision.StoppedBy.PRECISION) {
            notes.add(new Note(false, "Precision: every 95 % interval is" + within + "."));
            return;
        }
        String why = precision.stoppedBy() == Precision.StoppedBy.MAX_TIME
                ? "the --max-time of " + NumberFormatter.number(precision.maxSeconds()) + " s was over"
                : "the run was interrupted";
        List<Cell> wide = result.cells().stream()
                .filter(cell -> cell.ok() && cell.relativeHalfWidth() > precision.target())
                .sorted(Comparator.comparingDouble(Cell::relativeHalfWidth).reversed())
                .toList();
        String wider = wide.isEmpty() ? "" : "; " + wide.size() + " wider: " + named(wide, this::width);
        notes.add(new Note(true, "Precision: not every 95 % interval is" + within + ": " + why + wider + "."));
    }

    private String width(Cell cell) {
        double width = cell.relativeHalfWidth();
        return Double.isFinite(width) ? style.plusMinus() + NumberFormatter.percent(width) : "no interval";
    }

    /** Where the host was hardly ever quiet, a difference of short operations is less certain than its interval says. */
    private void busyTurns() {
        List<String> names = result.cells().stream()
                .filter(cell -> cell.excess() != null && cell.excess().quietTurns() == null)
                .filter(cell -> cell.excess().ns() != null && cell.typical() != null && cell.typical() < SHORT_NANOS)
                .map(Cell::name)
                .toList();
        if (!names.isEmpty()) {
            notes.add(new Note(
                    true,
                    "The host was quiet during too few turns: the excess of " + listed(names)
                            + " is taken from all turns."));
        }
    }

    private void unsteady() {
        List<Cell> cells = result.cells().stream()
                .filter(cell -> cell.ok() && cell.unsteadyJvms() > 0)
                .sorted(Comparator.comparingInt(Cell::unsteadyJvms).reversed())
                .toList();
        if (!cells.isEmpty()) {
            notes.add(new Note(
                    false,
                    "Not steady after warm-up: "
                            + named(cells, cell -> "in " + HostLines.count(cell.unsteadyJvms(), "JVM", "JVMs")) + "."));
        }
    }

    private static String named(List<Cell> cells, Function<Cell, String> figure) {
        return listed(cells.stream()
                .map(cell -> cell.name() + " (" + figure.apply(cell) + ")")
                .toList());
    }

    private static String listed(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())));
        return all.size() <= MOST_NAMED ? first : first + " and " + (all.size() - MOST_NAMED) + " more";
    }

    private void drift() {
        Drift drift = result.drift();
        if (drift == null) {
            return;
        }
        String strip = drift.strip().stream().allMatch(Objects::isNull)
                ? ""
                : " A/A ratio from the first to the last turns: " + Sparkline.of(drift.strip(), style) + ".";
        if (drift.moved().isEmpty()) {
            notes.add(new Note(false, "Drift: no cell changed over time." + strip));
            return;
        }
        String moved = listed(drift.moved().stream()
                .map(one -> one.name() + " (" + style.times() + NumberFormatter.number(one.ratio()) + ")")
                .toList());
        notes.add(new Note(
                true,
                "Drift: " + drift.moved().size() + " of "
                        + result.cells().stream().filter(Cell::ok).count()
                        + " cells changed from the first to the last turns of a JVM: " + moved + "." + strip));
    }

    /** The growth of what the processes hold; it is known for runs with many passes only. */
    private void resources() {
        List<ResourceSlope> slopes = result.resourceSlopes();
        List<String> moving = slopes.stream()
                .filter(slope -> !slope.flat())
                .map(slope -> slope.what() + " of the " + slope.process() + " process ("
                        + NumberFormatter.number(slope.perPass()) + " a pass)")
                .toList();
        if (!moving.isEmpty()) {
            notes.add(new Note(true, "Possible leak: " + listed(moving) + "."));
        } else if (!slopes.isEmpty()) {
            notes.add(new Note(false, "Resources: no leak; what the processes hold does not grow from pass to pass."));
        }
    }
}
