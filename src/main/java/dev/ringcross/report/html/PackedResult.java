package dev.ringcross.report.html;

import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Packs a result for a page. */
final class PackedResult {
    private PackedResult() {}

    static String of(Result result) {
        return packed(ResultJson.text(result));
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
