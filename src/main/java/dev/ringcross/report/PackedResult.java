package dev.ringcross.report;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * A result as a page carries it: gzipped, in base64.
 *
 * @param whole false when the samples were left out, since the page would have become too large
 */
record PackedResult(String base64, boolean whole) {
    /** Of the 1.5 MB that a page may have, the tables and pictures of a standard run take 1.2. */
    static final int MOST = 250_000;

    static PackedResult of(Result result) {
        String all = packed(ResultJson.text(result));
        if (all.length() <= MOST) {
            return new PackedResult(all, true);
        }
        List<Cell> cells =
                result.cells().stream().map(PackedResult::withoutSamples).toList();
        return new PackedResult(packed(ResultJson.text(result.withCells(cells))), false);
    }

    private static Cell withoutSamples(Cell cell) {
        return new Cell(
                cell.primitive(),
                cell.group(),
                cell.route(),
                cell.params(),
                cell.unit(),
                cell.status(),
                cell.reason(),
                cell.typical(),
                cell.ci95(),
                cell.floor(),
                cell.min(),
                cell.p99(),
                cell.tail(),
                cell.excess(),
                List.of(),
                cell.disturbed(),
                cell.evidence());
    }

    /** The text, gzipped, in base64. */
    static String packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
