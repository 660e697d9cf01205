package dev.ringcross.cli.files;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.UnreadableResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the youngest stored run that has measured a primitive found.
 *
 * @param result the run, with the cells of that primitive alone; null where none of the youngest files has it
 */
public record LastNumbers(Path file, @Nullable Result result) {

    public static LastNumbers of(String primitive, Path directory) throws IOException {
        for (Path file : StoredFiles.youngest(directory)) {
            Result found = measured(primitive, file);
            if (found != null) {
                return new LastNumbers(file, found);
            }
        }
        return new LastNumbers(directory, null);
    }

    private static @Nullable Result measured(String primitive, Path file) {
        try {
            Result result = ResultJson.read(file);
            List<Cell> cells = result.cells().stream()
                    .filter(cell -> cell.primitive().equals(primitive))
                    .toList();
            return cells.stream().anyMatch(Cell::ok) ? result.withCells(cells) : null;
        } catch (UnreadableResult other) {
            System.err.println("ringcross: skipped: " + other.getMessage());
            return null;
        }
    }
}
