package dev.ringcross.result.json;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.ringcross.result.Cell;
import dev.ringcross.result.CellKey;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Result;
import dev.ringcross.result.Run;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A result file without its samples: the run, the host, and one number a cell. Read in one pass, in little memory. */
public record ResultSummary(RunTimes run, HostFacts host, List<Value> cells) {
    private static final Set<String> WORDS = Set.of("primitive", "group", "route", "unit", "status");

    /**
     * The run that the file is of: its identity and its times.
     *
     * @param startedAt ISO-8601 instant, UTC; "unknown" in a file of another program
     * @param finishedAt the same
     */
    public record RunTimes(String id, String startedAt, String finishedAt) {
        static RunTimes of(Run run) {
            return new RunTimes(run.id(), run.startedAt(), run.finishedAt());
        }
    }

    /** The typical value of a cell. */
    public record Value(
            String primitive, String group, String route, Map<String, String> params, String unit, double typical) {

        public CellKey key() {
            return new CellKey(primitive, route, params);
        }
    }

    /** The digest of a complete result. */
    public static ResultSummary of(Result result) {
        List<Value> values = new ArrayList<>();
        for (Cell cell : result.cells()) {
            if (cell.ok() && cell.typical() != null) {
                values.add(new Value(
                        cell.primitive(), cell.group(), cell.route(), cell.params(), cell.unit(), cell.typical()));
            }
        }
        return new ResultSummary(RunTimes.of(result.run()), result.host(), values);
    }

    /**
     * Reads a regular file of this schema or an older one; one that is refused is read a second time.
     *
     * @return null when the file is a list, which is another program's
     */
    public static @Nullable ResultSummary read(Path file) throws UnreadableResult {
        try {
            return read(file, SampleSkippingStream::new);
        } catch (UnreadableResult somewhere) {
            // Only who reads every byte can say where it is wrong, and in the words of the other commands.
            return of(ResultJson.read(file));
        }
    }

    public static @Nullable ResultSummary read(Path file, UnaryOperator<InputStream> through) throws UnreadableResult {
        try (InputStream in = ResultFile.open(file)) {
            return read(through.apply(new BufferedInputStream(in, 1 << 16)), file.toString());
        } catch (IOException failed) {
            throw ResultFile.unreadable(file, failed);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param name what messages call it
     * @return null when the stream holds a list, which is another program's
     */
    public static @Nullable ResultSummary read(InputStream stream, String name) throws IOException {
        try {
            JsonReader json = new JsonReader(
                    new InputStreamReader(new InputSizeGuard(stream, name), StandardCharsets.UTF_8.newDecoder()));
            json.setStrictness(Strictness.STRICT);
            return json.peek() == JsonToken.BEGIN_ARRAY ? null : whole(json, name);
        } catch (MalformedJsonException | EOFException | JsonParseException | IllegalStateException broken) {
            throw new UnreadableResult(
                    name, "is invalid or truncated JSON (" + ResultJson.place(broken) + ")", ResultJson.MEASURE_AGAIN);
        } catch (RecordReader.SchemaViolation misfit) {
            throw new UnreadableResult(
                    name, Objects.requireNonNull(misfit.getMessage()), "undo the edit, or measure again");
        }
    }

    private static ResultSummary whole(JsonReader json, String name) throws IOException, RecordReader.SchemaViolation {
        String schema = null;
        RunTimes run = null;
        HostFacts host = null;
        List<Value> cells = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            String key = json.nextName();
            if (key.equals("schema")) {
                schema = ResultJson.word(json);
            } else if (key.equals("run")) {
                run = new RecordReader(false).read(json, RunTimes.class);
            } else if (key.equals("host")) {
                host = new RecordReader(false).read(json, HostFacts.class);
            } else if (key.equals("cells")) {
                cells(json, cells);
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        json.peek(); // throws when something follows the value
        ResultJson.supported(schema, name);
        if (host == null) {
            throw new RecordReader.SchemaViolation("host", "is missing");
        } else if (run == null) {
            throw new RecordReader.SchemaViolation("run", "is missing");
        }
        return new ResultSummary(run, host, cells);
    }

    private static void cells(JsonReader json, List<Value> values) throws IOException, RecordReader.SchemaViolation {
        json.beginArray();
        for (int i = 0; json.hasNext(); i++) {
            Value value = cell(json, "cells[" + i + "].");
            if (value != null) {
                values.add(value);
            }
        }
        json.endArray();
        Set<CellKey> seen = new HashSet<>();
        for (Value value : values) {
            if (!seen.add(value.key())) {
                throw ResultValidator.twice("cells", value.key());
            }
        }
    }

    private static @Nullable Value cell(JsonReader json, String place)
            throws IOException, RecordReader.SchemaViolation {
        Map<String, String> words = new HashMap<>();
        Map<String, String> params = Map.of();
        double typical = Double.NaN;
        json.beginObject();
        while (json.hasNext()) {
            String key = json.nextName();
            if (WORDS.contains(key)) {
                words.put(key, word(json, place + key));
            } else if (key.equals("params")) {
                params = params(json, place + key + ".");
            } else if (key.equals("typical")) {
                typical = number(json, place + key);
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        if (!of(words, "status", place).equals(Cell.Status.OK.word())) {
            return null;
        }
        if (Double.isNaN(typical)) {
            throw new RecordReader.SchemaViolation(place + "typical", "expected a number, found null");
        }
        return new Value(
                of(words, "primitive", place),
                of(words, "group", place),
                of(words, "route", place),
                params,
                of(words, "unit", place),
                typical);
    }

    private static Map<String, String> params(JsonReader json, String place)
            throws IOException, RecordReader.SchemaViolation {
        Map<String, String> params = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String key = json.nextName();
            params.put(key, word(json, place + key));
        }
        json.endObject();
        return params;
    }

    private static String word(JsonReader json, String place) throws IOException, RecordReader.SchemaViolation {
        if (json.peek() == JsonToken.STRING) {
            return json.nextString();
        }
        throw new RecordReader.SchemaViolation(place, "expected a string, found " + RecordReader.found(json));
    }

    private static String of(Map<String, String> words, String key, String place) throws RecordReader.SchemaViolation {
        String word = words.get(key);
        if (word == null) {
            throw new RecordReader.SchemaViolation(place + key, "is missing");
        }
        return word;
    }

    /** A number; NaN for null, as in an absent cell. */
    private static double number(JsonReader json, String place) throws IOException, RecordReader.SchemaViolation {
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return Double.NaN;
        } else if (json.peek() != JsonToken.NUMBER) {
            throw new RecordReader.SchemaViolation(place, "expected a number, found " + RecordReader.found(json));
        }
        String digits = json.nextString();
        double number = Double.parseDouble(digits);
        if (!Double.isFinite(number) || number < 0) {
            throw new RecordReader.SchemaViolation(place, "expected a number, found " + digits);
        }
        return number;
    }
}
