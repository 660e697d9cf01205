package dev.ringcross.result.json;

import dev.ringcross.result.JsonName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and makes records by reflection: the result file has one key for each component, declared only in the record.
 */
public final class Components {
    private Components() {}

    /** The word of a closed set: {@code max-time}. */
    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its key in JSON. */
    static String name(RecordComponent component) {
        JsonName name = component.getAnnotation(JsonName.class);
        return name == null ? component.getName() : name.value();
    }

    static @Nullable Object value(Record node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(component + " of " + node.getClass(), impossible);
        }
    }

    public static List<@Nullable Object> values(Record node) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            values.add(value(node, component));
        }
        return values;
    }

    /**
     * A new record.
     *
     * @throws IllegalArgumentException when the record refuses its values
     */
    public static Object create(Class<?> type, List<@Nullable Object> values) {
        try {
            Class<?>[] types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause().getMessage(), refused);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError("constructor of " + type, impossible);
        }
    }
}
