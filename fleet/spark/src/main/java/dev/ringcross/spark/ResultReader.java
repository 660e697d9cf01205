package dev.ringcross.spark;

import dev.ringcross.error.PlainReason;
import dev.ringcross.result.json.ResultFile;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.ResultSummary;
import dev.ringcross.result.json.SampleSkippingStream;
import dev.ringcross.result.json.UnreadableResult;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a result file without its samples, compressed by gzip or not, or says why it is none. */
final class ResultReader {
    /** The most bytes of a refused file that are read a second time, into memory, to find where it is wrong. */
    private static final int AGAIN_BYTES = 16 << 20;

    private static final String COPY_AGAIN = "copy it again, or measure again";

    private ResultReader() {}

    /** Opens the file at its beginning, as often as it is asked. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** One odd file must not end the work on a million others, whatever it makes of the reader. */
    static ResultSummary read(Opening file, String name) throws UnreadableResult {
        try {
            return readOrRefuse(file, name);
        } catch (RuntimeException | StackOverflowError odd) {
            throw new UnreadableResult(name, "can't be read: " + PlainReason.of(odd), ResultJson.MEASURE_AGAIN);
        }
    }

    private static ResultSummary readOrRefuse(Opening file, String name) throws UnreadableResult {
        UnreadableResult refusal;
        try (InputStream in = inflated(file.open(), name)) {
            ResultSummary summary = ResultSummary.read(new SampleSkippingStream(in), name);
            if (summary != null) {
                return summary;
            }
            refusal = null;
        } catch (IOException refused) {
            refusal = unreadable(name, refused);
        }
        return again(file, name, refusal);
    }

    /** Only who reads every byte can say where it is wrong, and in the words of the other commands. */
    private static ResultSummary again(Opening file, String name, @Nullable UnreadableResult refusal)
            throws UnreadableResult {
        try (InputStream in = inflated(file.open(), name)) {
            byte[] bytes = in.readNBytes(AGAIN_BYTES + 1);
            if (refusal != null && bytes.length > AGAIN_BYTES) {
                throw refusal;
            }
            return ResultSummary.of(ResultJson.parse(bytes, name));
        } catch (IOException refused) {
            throw unreadable(name, refused);
        }
    }

    private static InputStream inflated(InputStream in, String name) throws IOException {
        BufferedInputStream start = new BufferedInputStream(in, 1 << 16);
        try {
            start.mark(2);
            boolean compressed = start.read() == 0x1f && start.read() == 0x8b;
            start.reset();
            return new LimitedStream(compressed ? new GZIPInputStream(start, 1 << 16) : start, name);
        } catch (IOException refused) {
            start.close();
            throw refused;
        }
    }

    private static UnreadableResult unreadable(String name, IOException refused) {
        if (refused instanceof EOFException) {
            return new UnreadableResult(name, "is cut off: its compressed data ends early", COPY_AGAIN);
        } else if (refused instanceof ZipException) {
            return new UnreadableResult(name, "is damaged: its compressed data is invalid", COPY_AGAIN);
        } else if (refused instanceof FileNotFoundException) {
            boolean denied = String.valueOf(refused.getMessage()).contains("Permission denied");
            IOException asJavaSays = denied ? new AccessDeniedException(name) : new NoSuchFileException(name);
            return ResultFile.unreadable(Path.of(name), asJavaSays);
        }
        return ResultFile.unreadable(Path.of(name), refused);
    }
}
