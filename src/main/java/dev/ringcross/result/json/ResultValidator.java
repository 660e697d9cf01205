package dev.ringcross.result.json;

import dev.ringcross.result.Cell;
import dev.ringcross.result.CellKey;
import dev.ringcross.result.Result;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what the types of a result can't express: a cell has numbers, or a reason. */
final class ResultValidator {
    private ResultValidator() {}

    static void check(Result result) throws RecordReader.SchemaViolation {
        for (int i = 0; i < result.canary().size(); i++) {
            if (result.canary().get(i).throughputNs().isEmpty()) {
                throw new RecordReader.SchemaViolation(
                        "canary[" + i + "].throughputNs", "is empty: a visit begins with a reading");
            }
        }
        Set<CellKey> seen = new HashSet<>();
        for (int i = 0; i < result.cells().size(); i++) {
            Cell cell = result.cells().get(i);
            check(cell, "cells[" + i + "]");
            if (!seen.add(cell.key())) {
                throw twice("cells[" + i + "]", cell.key());
            }
        }
    }

    /** Whoever looked such a cell up would get one of the two, and not know it. */
    static RecordReader.SchemaViolation twice(String place, CellKey key) {
        return new RecordReader.SchemaViolation(place, "names a cell a second time: " + key.name());
    }

    private static void check(Cell cell, String place) throws RecordReader.SchemaViolation {
        if (cell.ok() && (cell.typical() == null || cell.min() == null)) {
            throw new RecordReader.SchemaViolation(place, "has the status ok, but no typical or no min");
        }
        if (cell.ok()) {
            numbers(cell, place);
        }
        if (!cell.ok() && cell.reason() == null) {
            throw new RecordReader.SchemaViolation(place + ".reason", "is null, although the cell has no numbers");
        }
    }

    /** Checks the samples. They may be negative where a cell is a difference, but never below the cell's minimum. */
    private static void numbers(Cell cell, String place) throws RecordReader.SchemaViolation {
        if (cell.typical() != null && cell.typical() < 0) {
            throw new RecordReader.SchemaViolation(place + ".typical", "is negative: " + cell.typical());
        }
        boolean none = true;
        for (List<@Nullable Double> jvm : cell.samples()) {
            for (int turn = 0; turn < jvm.size(); turn++) {
                Double sample = jvm.get(turn);
                none &= sample == null;
                if (sample != null && cell.min() != null && sample < cell.min()) {
                    throw new RecordReader.SchemaViolation(
                            place + ".samples", "hold " + sample + ", which is below the cell's min " + cell.min());
                }
            }
        }
        if (none) {
            throw new RecordReader.SchemaViolation(place + ".samples", "are missing, although the cell is ok");
        }
    }
}
