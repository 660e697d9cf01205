package dev.ringcross.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cells that take turns with each other in this JVM, and how often they were visited. */
final class Group {
    /** What takes so long to open is visited once. */
    private static final long EXPENSIVE_OPENING_NANOS = 150_000_000;

    private final String name;
    private final List<OpenCell> cells;
    private int visits;

    Group(String name, List<OpenCell> cells) {
        this.name = name;
        this.cells = cells;
    }

    String name() {
        return name;
    }

    List<OpenCell> cells() {
        return cells;
    }

    boolean hasNumbers() {
        return cells.stream().anyMatch(cell -> cell.failure() == null);
    }

    /** Closes the last that was opened first. */
    void close() {
        List<OpenCell> reversed = new ArrayList<>(cells);
        Collections.reverse(reversed);
        reversed.forEach(OpenCell::close);
    }

    /**
     * Whether opening takes so long that it is done as seldom as can be. The least of each cell's openings counts: the first
     * loads classes as well.
     */
    boolean isExpensiveToOpen() {
        return cells.stream().mapToLong(OpenCell::leastOpeningNanos).sum() > EXPENSIVE_OPENING_NANOS;
    }

    /** Whether each cell that gives numbers has its slice size; not before the first visit to what was expensive to open. */
    boolean isCalibrated() {
        return cells.stream().allMatch(cell -> cell.failure() != null || cell.isCalibrated());
    }

    int visits() {
        return visits;
    }

    int nextVisit() {
        return visits++;
    }
}
