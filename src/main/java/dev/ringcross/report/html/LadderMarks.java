package dev.ringcross.report.html;

import dev.ringcross.result.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The marks beside the ladder: from the run's own cells, and widely published figures of other machines. */
public final class LadderMarks {
    private static final String NUMBERS = "Jeff Dean and Peter Norvig, Latency numbers every programmer should know";
    private static final String SWITCH =
            "Benoît Sigoure, How long does it take to make a context switch? (2010), Intel Xeon 5150, Linux, futex";

    /** Orders of magnitude measured elsewhere, each with its source. */
    private static final List<Mark> PUBLISHED = List.of(
            new Mark("L1 cache", 0.5, NUMBERS, false),
            new Mark("mutex", 25, NUMBERS, false),
            new Mark("main memory", 100, NUMBERS, false),
            new Mark("context switch", 4300, SWITCH, false),
            new Mark("SSD read", 150_000, NUMBERS, false),
            new Mark("data centre and back", 500_000, NUMBERS, false));

    private static final String EMPTIED = "walk-after/c after=emptied kibibytes=16";
    private static final String WARM = "walk-after/c after=walk kibibytes=16";
    private static final String YIELD = "yield-pingpong/c between=processes";

    /** 16 KiB in lines of 64 bytes, which primitive/switching/Walk loads once each. */
    private static final int LINES = (16 << 10) / 64;

    private final Map<String, Cell> byName;
    private final List<Mark> marks = new ArrayList<>();

    private LadderMarks(List<Cell> timed) {
        this.byName = timed.stream().collect(Collectors.toMap(Cell::name, Function.identity(), (first, same) -> first));
    }

    /**
     * A line across the ladder.
     *
     * @param words the key of the mark's name
     * @param source the cells that it comes from, or its source
     * @param own whether this run measured it
     */
    public record Mark(String words, double nanos, String source, boolean own) {}

    /** The run's own marks, where their cells have numbers, then the published ones; both sorted by time. */
    public static List<Mark> of(List<Cell> timed) {
        LadderMarks marks = new LadderMarks(timed);
        marks.add("function call", marks.typical("noop/c"), "noop/c");
        Double cold = marks.typical(EMPTIED);
        Double warm = marks.typical(WARM);
        if (cold != null && warm != null) {
            marks.add("cache miss", (cold - warm) / LINES, "(" + EMPTIED + " − after=walk) / " + LINES + " lines");
        }
        marks.add("system call", marks.typical("getppid/c"), "getppid/c");
        Double two = marks.typical(YIELD);
        marks.add("context switch", two == null ? null : two / 2, YIELD + " / 2");
        marks.marks.addAll(PUBLISHED);
        return marks.marks;
    }

    private @Nullable Double typical(String name) {
        Cell cell = byName.get(name);
        return cell == null ? null : cell.typical();
    }

    private void add(String words, @Nullable Double nanos, String source) {
        if (nanos != null && nanos > 0) {
            marks.add(new Mark(words, nanos, source, true));
        }
    }
}
