package dev.ringcross.report;

import dev.ringcross.result.Result;
import dev.ringcross.result.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** A result as a page carries it: gzipped, in base64. */
final class PackedResult {
    /** Of the 1.5 MB that a page may have, the tables and pictures of a standard run take 1.2. */
    private static final int MOST = 250_000;

    private PackedResult() {}

    /** Empty where it would make the page too large: without its samples no command would read it again. */
    static String of(Result result) {
        String all = packed(ResultJson.text(result));
        return all.length() <= MOST ? all : "";
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
