package dev.ringcross.result.json;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.ringcross.result.Interval;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records to JSON, a key per component. A JVM's samples, an interval and a visit of the canary each stand on one line.
 */
final class RecordWriter {
    private static final FormattingStyle ONE_LINE = FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

    private final JsonWriter json;

    RecordWriter(Writer out) {
        this(out, FormattingStyle.PRETTY);
    }

    private RecordWriter(Writer out, FormattingStyle style) {
        json = new JsonWriter(out);
        json.setFormattingStyle(style);
    }

    /** Writes a value of the result file's types; {@code place} names its place for an error message. */
    void write(@Nullable Object value, String place) throws IOException {
        if (value instanceof Interval interval) {
            list(List.of(interval.low(), interval.high()), place);
        } else if (value instanceof Record node) {
            record(node, place);
        } else if (value instanceof List<?> values) {
            list(values, place);
        } else if (value instanceof Map<?, ?> values) {
            map(values, place);
        } else if (value instanceof Double number) {
            number(number);
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean truth) {
            json.value(truth);
        } else if (value instanceof Enum<?> one) {
            json.value(Components.word(one));
        } else {
            json.value((String) value);
        }
    }

    /** JSON has no NaN and no infinity: an unknown number is null, and so is the bound of an interval that has none. */
    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            json.value(value);
        } else {
            json.nullValue();
        }
    }

    private void record(Record node, String place) throws IOException {
        json.beginObject();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            String inner = place + "." + Components.name(component);
            Object value = Components.value(node, component);
            if (component.getType() == double.class && value instanceof Double number && !Double.isFinite(number)) {
                throw new IllegalArgumentException(inner + " is " + number + ", and must be a number");
            }
            json.name(Components.name(component));
            write(value, inner);
        }
        json.endObject();
    }

    private void map(Map<?, ?> values, String place) throws IOException {
        json.beginObject();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            json.name((String) entry.getKey());
            write(entry.getValue(), place + "." + entry.getKey());
        }
        json.endObject();
    }

    private void list(List<?> values, String place) throws IOException {
        if (pretty() && !values.isEmpty() && values.stream().allMatch(RecordWriter::scalar)) {
            json.jsonValue(oneLine(values, place));
            return;
        }
        json.beginArray();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            String inner = place + "[" + i + "]";
            if (pretty() && value instanceof Record node && row(node)) {
                json.jsonValue(oneLine(node, inner));
            } else {
                write(value, inner);
            }
        }
        json.endArray();
    }

    private boolean pretty() {
        return json.getFormattingStyle() != ONE_LINE;
    }

    private static String oneLine(Object value, String place) throws IOException {
        StringWriter text = new StringWriter();
        new RecordWriter(text, ONE_LINE).write(value, place);
        return text.toString();
    }

    private static boolean row(Record node) {
        return Components.values(node).stream().allMatch(value -> scalar(value) || scalars(value));
    }

    private static boolean scalars(@Nullable Object value) {
        return value instanceof List<?> values && values.stream().allMatch(RecordWriter::scalar);
    }

    private static boolean scalar(@Nullable Object value) {
        return !(value instanceof Record || value instanceof Collection<?> || value instanceof Map<?, ?>);
    }
}
