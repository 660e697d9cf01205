package dev.ringcross.result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON to records, without Gson's own mapping: that takes "5" for a number, turns a missing number into 0 and a missing
 * object into a null where none may be. Here every value has the type its component declares, or the reader says where
 * it does not.
 */
final class RecordReader {
    /** Something is wrong, and where. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        Misfit(String place, String problem) {
            super((place.isEmpty() ? "" : "at " + place + ": ") + problem);
        }
    }

    private final boolean lenient;

    /** @param lenient whether a missing list or map is empty, as in a file of a schema that did not have it yet */
    RecordReader(boolean lenient) {
        this.lenient = lenient;
    }

    <T extends Record> T read(JsonElement json, Class<T> type) throws Misfit {
        return type.cast(record(json, type, ""));
    }

    private @Nullable Object value(@Nullable JsonElement json, AnnotatedType annotated, String place) throws Misfit {
        Class<?> type = raw(annotated);
        boolean mayBeMissing = lenient || annotated.isAnnotationPresent(Added.class);
        if (json == null && mayBeMissing && (type == List.class || type == Map.class)) {
            return type == List.class ? List.of() : Map.of();
        }
        if (json == null || json.isJsonNull()) {
            if (annotated.isAnnotationPresent(Nullable.class)) {
                return null;
            }
            throw new Misfit(place, json == null ? "is missing" : "is null, and must not be");
        }
        if (type == Interval.class) {
            return interval(json, place);
        } else if (type.isRecord()) {
            return record(json, type, place);
        } else if (type == List.class) {
            return list(json, argument(annotated, 0), place);
        } else if (type == Map.class) {
            return map(json, argument(annotated, 1), place);
        }
        return scalar(json, type, place);
    }

    private Object record(JsonElement json, Class<?> type, String place) throws Misfit {
        if (!(json instanceof JsonObject node)) {
            throw expected("an object", json, place);
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            String inner = place.isEmpty() ? name : place + "." + name;
            values.add(value(node.get(name), component.getAnnotatedType(), inner));
        }
        return Components.create(type, values);
    }

    private List<@Nullable Object> list(JsonElement json, AnnotatedType element, String place) throws Misfit {
        if (!json.isJsonArray()) {
            throw expected("a list", json, place);
        }
        List<@Nullable Object> values = new ArrayList<>(json.getAsJsonArray().size());
        boolean numbers = raw(element) == Double.class && element.isAnnotationPresent(Nullable.class);
        for (JsonElement item : json.getAsJsonArray()) {
            // A large file is samples for the most part: the words for their places are made only when one is wrong.
            if (numbers && item.isJsonNull()) {
                values.add(null);
                continue;
            } else if (numbers && item instanceof JsonPrimitive number && number.isNumber()) {
                double sample = number.getAsDouble();
                if (Double.isFinite(sample)) {
                    values.add(sample);
                    continue;
                }
            }
            values.add(value(item, element, place + "[" + values.size() + "]"));
        }
        return Collections.unmodifiableList(values);
    }

    private Map<String, @Nullable Object> map(JsonElement json, AnnotatedType element, String place) throws Misfit {
        if (!(json instanceof JsonObject node)) {
            throw expected("an object", json, place);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : node.entrySet()) {
            values.put(entry.getKey(), value(entry.getValue(), element, place + "." + entry.getKey()));
        }
        return Collections.unmodifiableMap(values);
    }

    /** Two bounds; null for the one that there is not. */
    private static Interval interval(JsonElement json, String place) throws Misfit {
        if (!json.isJsonArray() || json.getAsJsonArray().size() != 2) {
            throw expected("[low, high]", json, place);
        }
        JsonElement low = json.getAsJsonArray().get(0);
        JsonElement high = json.getAsJsonArray().get(1);
        double from = low.isJsonNull() ? Double.NEGATIVE_INFINITY : (double) scalar(low, double.class, place + "[0]");
        double to = high.isJsonNull() ? Double.POSITIVE_INFINITY : (double) scalar(high, double.class, place + "[1]");
        if (from > to) {
            throw new Misfit(place, "the lower bound " + from + " is above the upper one " + to);
        }
        return new Interval(from, to);
    }

    private static Object scalar(JsonElement json, Class<?> type, String place) throws Misfit {
        JsonPrimitive primitive = json.isJsonPrimitive() ? json.getAsJsonPrimitive() : new JsonPrimitive("");
        try {
            if (type == String.class && json.isJsonPrimitive() && primitive.isString()) {
                return primitive.getAsString();
            } else if ((type == boolean.class || type == Boolean.class) && primitive.isBoolean()) {
                return primitive.getAsBoolean();
            } else if (primitive.isNumber() && type != String.class) {
                return number(primitive.getAsString(), type);
            }
        } catch (NumberFormatException outOfRange) {
            throw expected(words(type), json, place);
        }
        throw expected(words(type), json, place);
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
        if (type == String.class) {
            return "a string";
        } else if (type == double.class || type == Double.class) {
            return "a number";
        }
        return type == boolean.class || type == Boolean.class ? "true or false" : "a whole number";
    }

    private static Misfit expected(String what, JsonElement json, String place) {
        return new Misfit(place, "expected " + what + ", found " + found(json));
    }

    private static String found(JsonElement json) {
        if (json.isJsonObject()) {
            return "an object";
        } else if (json.isJsonArray()) {
            return "a list of " + json.getAsJsonArray().size();
        }
        String text = json.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static Class<?> raw(AnnotatedType annotated) {
        return (Class<?>)
                (annotated.getType() instanceof ParameterizedType generic ? generic.getRawType() : annotated.getType());
    }

    private static AnnotatedType argument(AnnotatedType annotated, int index) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[index];
    }
}
