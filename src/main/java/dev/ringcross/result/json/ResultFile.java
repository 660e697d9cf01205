package dev.ringcross.result.json;

import dev.ringcross.error.PlainReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens a file that may be a result, and says in one line why it is not. */
public final class ResultFile {
    private ResultFile() {}

    /** Refuses a file that is too large before any of it is read. */
    public static InputStream open(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > ResultJson.LARGEST_BYTES) {
            throw tooLarge(file.toString(), Files.size(file));
        }
        return Files.newInputStream(file);
    }

    public static UnreadableResult tooLarge(String name, long bytes) {
        long mebi = 1 << 20;
        return new UnreadableResult(
                name,
                "has " + bytes / mebi + " MiB or more, but at most " + ResultJson.LARGEST_BYTES / mebi
                        + " MiB are read",
                "split the run by --only or --group");
    }

    public static UnreadableResult unreadable(Path file, IOException failed) {
        String name = file.toString();
        if (failed instanceof UnreadableResult unreadable) {
            return unreadable;
        } else if (failed instanceof NoSuchFileException) {
            return new UnreadableResult(name, "no such file", ResultJson.MEASURE_AGAIN);
        } else if (failed instanceof AccessDeniedException) {
            return new UnreadableResult(name, "permission denied", "check its permissions with ls -l");
        } else if (failed instanceof CharacterCodingException) {
            return new UnreadableResult(name, "is not text in UTF-8", ResultJson.MEASURE_AGAIN);
        }
        String problem = Files.isDirectory(file) ? "is a directory" : "can't be read: " + PlainReason.of(failed);
        return new UnreadableResult(name, problem, ResultJson.MEASURE_AGAIN);
    }
}
