package dev.ringcross.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cells that take turns with each other in this JVM, and how often they were visited. */
final class Group {
    private final String name;
    private final List<OpenCell> cells;
    private int visits;
    private boolean expensiveToOpen;

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

    /** Keeps that opening takes so long that it is done as seldom as can be. */
    void markExpensiveToOpen() {
        expensiveToOpen = true;
    }

    boolean isExpensiveToOpen() {
        return expensiveToOpen;
    }

    int visits() {
        return visits;
    }

    int nextVisit() {
        return visits++;
    }
}
