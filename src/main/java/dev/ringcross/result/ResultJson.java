package dev.ringcross.result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The result file: JSON, one key per component of {@link Result}, described by {@link #schema}. */
public final class ResultJson {
    private static final int VERSION = 1;
    private static final Pattern SCHEMA = Pattern.compile("ringcross/(\\d{1,9})");
    private static final Pattern LINE = Pattern.compile("line \\d+ column \\d+");
    private static final String MEASURE_AGAIN = "give a file that ./ringcross run has written";

    private ResultJson() {}

    /** The file's text. Numbers that are not finite become null: JSON has no NaN. */
    public static String text(Result result) {
        StringWriter text = new StringWriter();
        try {
            new RecordWriter(text).write(result, "result");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    /** Writes the file whole or not at all: whoever reads it meanwhile sees the old one or the new one. */
    public static void write(Result result, Path file) throws IOException {
        AtomicFile.write(file, text(result));
    }

    /** Reads a file of this schema or an older one. */
    public static Result read(Path file) throws UnreadableResult {
        String name = file.toString();
        try {
            return parse(Files.readString(file), name);
        } catch (UnreadableResult unreadable) {
            throw unreadable;
        } catch (NoSuchFileException missing) {
            throw new UnreadableResult(name, "there is no such file", MEASURE_AGAIN);
        } catch (AccessDeniedException denied) {
            throw new UnreadableResult(name, "may not be read", "check its permissions with ls -l");
        } catch (CharacterCodingException binary) {
            throw new UnreadableResult(name, "is not text in UTF-8", MEASURE_AGAIN);
        } catch (IOException failed) {
            String problem = Files.isDirectory(file) ? "is a directory" : "can't be read: " + failed.getMessage();
            throw new UnreadableResult(name, problem, MEASURE_AGAIN);
        }
    }

    /** Reads a text; {@code source} is what messages call it. */
    public static Result parse(String text, String source) throws UnreadableResult {
        JsonElement json = json(text, source);
        int version = version(json, source);
        if (version > VERSION) {
            throw new UnreadableResult(
                    source,
                    "has the schema ringcross/" + version + ", this Ringcross reads up to " + Result.SCHEMA,
                    "update Ringcross");
        }
        try {
            Result result = new RecordReader(version < VERSION).read(json, Result.class);
            Consistency.check(result);
            return result;
        } catch (RecordReader.Misfit misfit) {
            throw new UnreadableResult(
                    source, Objects.requireNonNull(misfit.getMessage()), "undo the edit, or measure again");
        }
    }

    /** The JSON Schema (draft 2020-12) of the file that this version writes. */
    public static String schema() {
        try (InputStream in = ResultJson.class.getResourceAsStream("ringcross-1.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonElement json(String text, String source) throws UnreadableResult {
        if (text.isBlank()) {
            throw new UnreadableResult(source, "is empty", MEASURE_AGAIN);
        }
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement json = JsonParser.parseReader(reader);
            reader.peek(); // throws when something follows the value
            return json;
        } catch (JsonParseException | IOException broken) {
            throw new UnreadableResult(
                    source, "is not JSON, or is cut off: it goes wrong at " + place(broken), MEASURE_AGAIN);
        }
    }

    private static String place(Exception broken) {
        Matcher line = LINE.matcher(String.valueOf(broken.getMessage()));
        return line.find() ? line.group() : "its end";
    }

    private static int version(JsonElement json, String source) throws UnreadableResult {
        JsonElement schema = json instanceof JsonObject whole ? whole.get("schema") : null;
        Matcher version = SCHEMA.matcher(schema != null && schema.isJsonPrimitive() ? schema.getAsString() : "");
        if (!version.matches()) {
            throw new UnreadableResult(
                    source, "is no result file: at schema: expected \"" + Result.SCHEMA + "\"", MEASURE_AGAIN);
        }
        return Integer.parseInt(version.group(1));
    }
}
