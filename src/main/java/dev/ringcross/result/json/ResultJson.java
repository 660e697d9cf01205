package dev.ringcross.result.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Result;
import dev.ringcross.result.SelfTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The result file: JSON, one key per component of {@link Result}, described by {@link #schema}. */
public final class ResultJson {
    private static final int VERSION = 1;
    private static final Pattern SCHEMA = Pattern.compile("ringcross/(\\d{1,9})");
    private static final Pattern LINE = Pattern.compile("line \\d+ column \\d+");
    public static final String MEASURE_AGAIN = "give a file that ./ringcross run has written";

    /** A thousand cells of twenty JVMs of eighty turns take thirty million bytes. */
    public static final int LARGEST_BYTES = 256 << 20;

    private ResultJson() {}

    /**
     * The file's text, of a {@link Result}, {@link Comparison}, {@link Merge} or {@link SelfTest}. Numbers that are not finite become
     * null: JSON has no NaN.
     */
    public static String text(Record record) {
        StringWriter text = new StringWriter();
        try {
            new RecordWriter(text).write(record, "result");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return inert(text.append('\n').toString());
    }

    /** The JSON with characters that act on a terminal escaped, since names may come from files of others. */
    public static String inert(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char one = json.charAt(i);
            // Below that everything acts as text, or was escaped by the writer.
            if (one >= 0x7f && acts(json, i)) {
                text.append(String.format("\\u%04x", (int) one));
            } else {
                text.append(one);
            }
        }
        return text.toString();
    }

    /** Whether the character is a control or format character, or half of a surrogate pair. */
    private static boolean acts(String text, int at) {
        char one = text.charAt(at);
        boolean second = Character.isLowSurrogate(one) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        int type = Character.getType(second ? text.codePointAt(at - 1) : text.codePointAt(at));
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Writes the file whole or not at all: whoever reads it meanwhile sees the old one or the new one. */
    public static void write(Record record, Path file) throws IOException {
        AtomicFile.write(file, text(record));
    }

    /** Reads a file of this schema or an older one. */
    public static Result read(Path file) throws UnreadableResult {
        return read(file, ResultJson::noResult);
    }

    /** Converts a list, which is a result of another program. */
    public interface Foreign {
        Result read(JsonArray json, String source) throws UnreadableResult;
    }

    private static Result noResult(JsonArray list, String source) throws UnreadableResult {
        throw new UnreadableResult(
                source, "is not a result file: at schema: expected \"" + Result.SCHEMA + "\"", MEASURE_AGAIN);
    }

    /** Reads a file of this schema or an older one, or a list by {@code foreign}. */
    public static Result read(Path file, Foreign foreign) throws UnreadableResult {
        return read(bytes(file), foreign, file.toString());
    }

    /** Reads no more of the file than {@value #LARGEST_BYTES} bytes. */
    private static byte[] bytes(Path file) throws UnreadableResult {
        try (InputStream in = ResultFile.open(file)) {
            byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw ResultFile.tooLarge(file.toString(), bytes.length);
            }
            return bytes;
        } catch (IOException failed) {
            throw ResultFile.unreadable(file, failed);
        }
    }

    /** Reads a text; {@code source} is what messages call it. */
    public static Result parse(String text, String source) throws UnreadableResult {
        return read(text.getBytes(StandardCharsets.UTF_8), ResultJson::noResult, source);
    }

    /** Reads the bytes of a file; {@code source} is what messages call it. */
    public static Result parse(byte[] file, String source) throws UnreadableResult {
        return read(file, ResultJson::noResult, source);
    }

    /** Reads in two passes: which keys are required depends on the schema, which may not come first. */
    private static Result read(byte[] bytes, Foreign foreign, String source) throws UnreadableResult {
        if (blank(bytes)) {
            throw new UnreadableResult(source, "is empty", MEASURE_AGAIN);
        }
        Compression.refuse(bytes, source);
        try {
            JsonReader head = reader(bytes);
            boolean foreigners = head.peek() == JsonToken.BEGIN_ARRAY;
            InputSizeGuard.check(bytes, foreigners, source);
            if (foreigners) {
                JsonArray list = JsonParser.parseReader(head).getAsJsonArray();
                end(head, source);
                return foreign.read(list, source);
            }
            int version = supported(schema(head), source);
            JsonReader whole = reader(bytes);
            Result result = new RecordReader(version < VERSION).read(whole, Result.class);
            end(whole, source);
            ResultValidator.check(result);
            return result;
        } catch (RecordReader.SchemaViolation misfit) {
            throw new UnreadableResult(
                    source, Objects.requireNonNull(misfit.getMessage()), "undo the edit, or measure again");
        } catch (JsonParseException | IOException broken) {
            throw broken(source, broken);
        }
    }

    private static void end(JsonReader read, String source) throws IOException {
        try {
            read.peek(); // throws when something follows the value
        } catch (MalformedJsonException more) {
            throw new UnreadableResult(
                    source,
                    "goes on behind its end, as two files that were joined do (" + place(more) + ")",
                    "put each into a file of its own");
        }
    }

    private static JsonReader reader(byte[] bytes) {
        Reader text = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
        JsonReader reader = new JsonReader(text);
        reader.setStrictness(Strictness.STRICT);
        return reader;
    }

    /** The JSON Schema (draft 2020-12) of the file that this version writes. */
    public static String schema() {
        return Schemas.text("ringcross-1.schema.json");
    }

    /** Whether there is nothing but space, perhaps behind the mark that some editors put before text in UTF-8. */
    private static boolean blank(byte[] bytes) {
        int first = bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf
                ? 3
                : 0;
        for (int i = first; i < bytes.length; i++) {
            if (bytes[i] < 0 || bytes[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String schema(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.BEGIN_OBJECT) {
            json.beginObject();
            while (json.hasNext()) {
                if (json.nextName().equals("schema")) {
                    return word(json);
                }
                json.skipValue();
            }
            json.endObject();
        } else {
            json.skipValue();
        }
        json.peek(); // throws when something follows the value
        return null;
    }

    /** A string; null for any other value, which is skipped. */
    public static @Nullable String word(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.STRING) {
            return json.nextString();
        }
        json.skipValue();
        return null;
    }

    static UnreadableResult broken(String source, Exception broken) {
        if (broken instanceof UnreadableResult known) {
            return known;
        } else if (broken instanceof CharacterCodingException
                || broken.getCause() instanceof CharacterCodingException) {
            return new UnreadableResult(source, "is not text in UTF-8", MEASURE_AGAIN);
        }
        return new UnreadableResult(source, "is invalid or truncated JSON (" + place(broken) + ")", MEASURE_AGAIN);
    }

    public static String place(Exception broken) {
        Matcher line = LINE.matcher(String.valueOf(broken.getMessage()));
        return line.find() ? line.group() : "at its end";
    }

    /** The version of the file; a newer one than this is refused. */
    public static int supported(@Nullable String schema, String source) throws UnreadableResult {
        int version = version(schema, source);
        if (version > VERSION) {
            throw new UnreadableResult(
                    source,
                    "has the schema ringcross/" + version + ", but this Ringcross reads only up to " + Result.SCHEMA,
                    "update Ringcross");
        }
        return version;
    }

    private static int version(@Nullable String schema, String source) throws UnreadableResult {
        Matcher version = SCHEMA.matcher(schema == null ? "" : schema);
        if (!version.matches()) {
            throw new UnreadableResult(
                    source, "is not a result file: at schema: expected \"" + Result.SCHEMA + "\"", MEASURE_AGAIN);
        }
        return Integer.parseInt(version.group(1));
    }
}
