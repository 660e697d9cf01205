package dev.ringcross.compare;

import dev.ringcross.result.json.ResultSummary;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A file that was merged, without its numbers.
 *
 * @param host its name; a host without one is a host of its own, called by its file: nothing says that two of them are one
 * @param cpu the processor's model
 * @param started when its run started, by its own clock; null when the file does not say
 * @param finished the same of its end
 */
public record MergedFile(
        String host,
        String file,
        @Nullable String cpu,
        @Nullable Instant started,
        @Nullable Instant finished) {

    public static MergedFile of(ResultSummary digest, String file) {
        String name = digest.host().hostname();
        return new MergedFile(
                name == null ? file : name,
                file,
                digest.host().cpu().model(),
                instant(digest.run().startedAt()),
                instant(digest.run().finishedAt()));
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }
}
