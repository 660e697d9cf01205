package dev.ringcross.result.json;

import dev.ringcross.result.Comparison;
import dev.ringcross.result.Merge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schemas (draft 2020-12) of what is written beside the result file, whose own is {@link ResultJson#schema}. */
public final class Schemas {
    private Schemas() {}

    /** The schema of a {@link Comparison}. */
    public static String compare() {
        return text("ringcross-compare-1.schema.json");
    }

    /** The schema of a {@link Merge}. */
    public static String merge() {
        return text("ringcross-merge-1.schema.json");
    }

    static String text(String resource) {
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
