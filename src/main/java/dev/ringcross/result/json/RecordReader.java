package dev.ringcross.result.json;

import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.ringcross.result.Interval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from JSON, without Gson's own mapping, which accepts "5" as a number, a missing number as 0 and a
 * missing object as null. Here every value has the type that its component declares, or an error says where it has not.
 */
public final class RecordReader {
    /** An error in the file, with its place. */
    public static final class SchemaViolation extends Exception {
        private static final long serialVersionUID = 1L;

        public SchemaViolation(String place, String problem) {
            super((place.isEmpty() ? "" : "at " + place + ": ") + problem);
        }
    }

    private final boolean lenient;

    /** @param lenient whether a missing list or map is empty, as in a file of a schema that did not have it yet */
    public RecordReader(boolean lenient) {
        this.lenient = lenient;
    }

    /** Reads the next value; only the record is kept in memory. */
    public <T extends Record> T read(JsonReader json, Class<T> type) throws SchemaViolation, IOException {
        return type.cast(record(json, type, ""));
    }

    private @Nullable Object value(JsonReader json, ComponentType shape, String place)
            throws SchemaViolation, IOException {
        Class<?> type = shape.type();
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            if (shape.nullable()) {
                return null;
            }
            throw new SchemaViolation(place, "must not be null");
        }
        if (type == Interval.class) {
            return interval(json, place);
        } else if (type.isRecord()) {
            return record(json, type, place);
        } else if (type == List.class) {
            return list(json, Objects.requireNonNull(shape.element()), place);
        } else if (type == Map.class) {
            return map(json, Objects.requireNonNull(shape.element()), place);
        }
        return scalar(json, type, place);
    }

    private Object record(JsonReader json, Class<?> type, String place) throws SchemaViolation, IOException {
        require(JsonToken.BEGIN_OBJECT, "an object", json, place);
        Map<String, ComponentType> components = ComponentType.components(type);
        Map<String, @Nullable Object> read = new HashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            ComponentType shape = components.get(name);
            if (read.containsKey(name)) {
                throw new SchemaViolation(inner(place, name), "appears twice");
            } else if (shape == null) {
                json.skipValue();
            } else {
                read.put(name, value(json, shape, inner(place, name)));
            }
        }
        json.endObject();
        List<@Nullable Object> values = new ArrayList<>();
        for (Map.Entry<String, ComponentType> component : components.entrySet()) {
            String name = component.getKey();
            values.add(read.containsKey(name) ? read.get(name) : missing(component.getValue(), inner(place, name)));
        }
        return Components.create(type, values);
    }

    private static String inner(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private @Nullable Object missing(ComponentType shape, String place) throws SchemaViolation {
        boolean many = shape.type() == List.class || shape.type() == Map.class;
        if (many && (lenient || shape.added())) {
            return shape.type() == List.class ? List.of() : Map.of();
        } else if (shape.nullable()) {
            return null;
        }
        throw new SchemaViolation(place, "is missing");
    }

    private List<?> list(JsonReader json, ComponentType element, String place) throws SchemaViolation, IOException {
        require(JsonToken.BEGIN_ARRAY, "a list", json, place);
        json.beginArray();
        List<?> list = element.sample() ? samples(json, element, place) : values(json, element, place);
        json.endArray();
        return list;
    }

    private List<@Nullable Object> values(JsonReader json, ComponentType element, String place)
            throws SchemaViolation, IOException {
        List<@Nullable Object> values = new ArrayList<>();
        while (json.hasNext()) {
            values.add(value(json, element, place + "[" + values.size() + "]"));
        }
        return Collections.unmodifiableList(values);
    }

    /** Reads numbers. A large file consists mostly of samples, so the text of their place is made only for an error. */
    private NullableDoubles samples(JsonReader json, ComponentType element, String place)
            throws SchemaViolation, IOException {
        NullableDoubles.Builder values = new NullableDoubles.Builder();
        while (json.hasNext()) {
            if (json.peek() == JsonToken.NUMBER) {
                String digits = json.nextString();
                double sample = Double.parseDouble(digits);
                if (!Double.isFinite(sample)) {
                    throw new SchemaViolation(
                            place + "[" + values.count() + "]", "expected a number, found " + cut(digits));
                }
                values.add(sample);
            } else {
                value(json, element, place + "[" + values.count() + "]"); // null, or it throws
                values.add(Double.NaN);
            }
        }
        return values.build();
    }

    private Map<String, @Nullable Object> map(JsonReader json, ComponentType element, String place)
            throws SchemaViolation, IOException {
        require(JsonToken.BEGIN_OBJECT, "an object", json, place);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            values.put(name, value(json, element, place + "." + name));
        }
        json.endObject();
        return Collections.unmodifiableMap(values);
    }

    private static void require(JsonToken begin, String what, JsonReader json, String place)
            throws SchemaViolation, IOException {
        if (json.peek() != begin) {
            throw expected(what, json, place);
        }
    }

    /** Two bounds; null for a bound that does not exist. */
    private static Interval interval(JsonReader json, String place) throws SchemaViolation, IOException {
        require(JsonToken.BEGIN_ARRAY, "[low, high]", json, place);
        json.beginArray();
        double[] bounds = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        int count = 0;
        for (; json.hasNext(); count++) {
            if (count >= 2 || json.peek() == JsonToken.NULL) {
                json.skipValue();
            } else {
                bounds[count] = (double) scalar(json, double.class, place + "[" + count + "]");
            }
        }
        json.endArray();
        if (count != 2) {
            throw new SchemaViolation(place, "expected [low, high], found a list of " + count);
        }
        if (bounds[0] > bounds[1]) {
            throw new SchemaViolation(place, "the lower bound " + bounds[0] + " is above the upper one " + bounds[1]);
        }
        return new Interval(bounds[0], bounds[1]);
    }

    private static Object scalar(JsonReader json, Class<?> type, String place) throws SchemaViolation, IOException {
        JsonToken token = json.peek();
        if (token == JsonToken.STRING && type == String.class) {
            return json.nextString();
        } else if (token == JsonToken.STRING && type.isEnum()) {
            return constant(json.nextString(), type, place);
        } else if (token == JsonToken.BOOLEAN && (type == boolean.class || type == Boolean.class)) {
            return json.nextBoolean();
        } else if (token == JsonToken.NUMBER && type != String.class && !type.isEnum()) {
            String digits = json.nextString();
            try {
                return number(digits, type);
            } catch (NumberFormatException outOfRange) {
                throw new SchemaViolation(place, "expected " + words(type) + ", found " + cut(digits));
            }
        }
        throw expected(words(type), json, place);
    }

    private static Object constant(String word, Class<?> type, String place) throws SchemaViolation {
        List<Enum<?>> all = Stream.of(type.getEnumConstants())
                .<Enum<?>>map(one -> (Enum<?>) one)
                .toList();
        return all.stream()
                .filter(one -> Components.word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new SchemaViolation(
                        place,
                        "expected one of " + all.stream().map(Components::word).toList() + ", found " + cut(word)));
    }

    private static Object number(String digits, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Integer.parseInt(digits);
        } else if (type == long.class || type == Long.class) {
            return Long.parseLong(digits);
        } else if ((type == double.class || type == Double.class) && Double.isFinite(Double.parseDouble(digits))) {
            return Double.parseDouble(digits);
        }
        throw new NumberFormatException(digits);
    }

    private static String words(Class<?> type) {
        if (type == String.class || type.isEnum()) {
            return "a string";
        } else if (type == double.class || type == Double.class) {
            return "a number";
        }
        return type == boolean.class || type == Boolean.class ? "true or false" : "a whole number";
    }

    private static SchemaViolation expected(String what, JsonReader json, String place) throws IOException {
        return new SchemaViolation(place, "expected " + what + ", found " + found(json));
    }

    /** The value that was found, in a few words; a list is counted and not kept. */
    public static String found(JsonReader json) throws IOException {
        JsonToken token = json.peek();
        if (token == JsonToken.BEGIN_OBJECT) {
            return "an object";
        } else if (token == JsonToken.BEGIN_ARRAY) {
            json.beginArray();
            int count = 0;
            for (; json.hasNext(); count++) {
                json.skipValue();
            }
            return "a list of " + count;
        } else if (token == JsonToken.BOOLEAN) {
            return String.valueOf(json.nextBoolean());
        } else if (token == JsonToken.NULL) {
            return "null";
        }
        String words = json.nextString();
        return cut(token == JsonToken.STRING ? new JsonPrimitive(words).toString() : words);
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
