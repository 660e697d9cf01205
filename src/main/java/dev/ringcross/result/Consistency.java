package dev.ringcross.result;

import java.util.List;

/** What a cell promises its readers beyond the types: numbers, or a reason. */
final class Consistency {
    private static final List<String> STATUSES = List.of(Cell.OK, Cell.ABSENT, Cell.FAILED);

    private Consistency() {}

    static void check(Result result) throws RecordReader.Misfit {
        for (int i = 0; i < result.cells().size(); i++) {
            check(result.cells().get(i), "cells[" + i + "]");
        }
    }

    private static void check(Cell cell, String place) throws RecordReader.Misfit {
        if (!STATUSES.contains(cell.status())) {
            throw new RecordReader.Misfit(
                    place + ".status", "expected one of " + STATUSES + ", found " + cell.status());
        }
        if (cell.ok() && (cell.typical() == null || cell.floor() == null || cell.min() == null)) {
            throw new RecordReader.Misfit(place, "is ok, and lacks its typical, floor or min");
        }
        if (!cell.ok() && cell.reason() == null) {
            throw new RecordReader.Misfit(place + ".reason", "is null, and the cell has no numbers");
        }
    }
}
