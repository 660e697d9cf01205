package dev.ringcross.result;

import dev.ringcross.result.json.Components;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record with one component exchanged: for tests that are about that one. */
public final class Altered {
    private Altered() {}

    /** @param component as the record calls it */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T with(T record, String component, @Nullable Object value) {
        List<String> names = Arrays.stream(record.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<@Nullable Object> values = new ArrayList<>(Components.values(record));
        values.set(names.indexOf(component), value);
        return (T) Components.create(record.getClass(), values);
    }
}
