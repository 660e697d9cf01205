package dev.ringcross.result.json;

import dev.ringcross.result.OptionalInOlderFiles;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The declared type of a record's component, as the reader expects it. It is cached, because reflection parses the
 * annotations again at every call, and a thousand cells would make thirty thousand calls.
 *
 * @param added whether the key may be missing, as in the first files of this schema
 * @param element the elements of a list or the values of a map; null for all else
 */
record ComponentType(
        Class<?> type,
        boolean nullable,
        boolean added,
        @Nullable ComponentType element) {
    private static final ClassValue<Map<String, ComponentType>> RECORDS = new ClassValue<>() {
        @Override
        protected Map<String, ComponentType> computeValue(Class<?> type) {
            Map<String, ComponentType> shapes = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                shapes.put(Components.name(component), of(component.getAnnotatedType()));
            }
            return shapes;
        }
    };

    /** The components of a record by their names, in their order. */
    static Map<String, ComponentType> components(Class<?> type) {
        return RECORDS.get(type);
    }

    private static ComponentType of(AnnotatedType annotated) {
        boolean nullable = annotated.isAnnotationPresent(Nullable.class);
        boolean added = annotated.isAnnotationPresent(OptionalInOlderFiles.class);
        if (annotated instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            Class<?> raw = arguments.length == 1 ? List.class : Map.class;
            return new ComponentType(raw, nullable, added, of(arguments[arguments.length - 1]));
        }
        return new ComponentType((Class<?>) annotated.getType(), nullable, added, null);
    }

    /** Whether this is a number that may be missing, such as a sample. */
    boolean sample() {
        return type == Double.class && nullable;
    }
}
