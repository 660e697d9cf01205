package dev.ringcross.bindings;

import java.io.IOException;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.PaddingLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every struct, union and type name that is bound, as expressions of C and the values that they should have. */
final class BoundTypes {
    private final Map<String, Long> expected = new LinkedHashMap<>();
    private final Set<String> fieldNames = new TreeSet<>();

    BoundTypes(BoundClasses bound) throws IOException {
        for (Class<?> type : bound.structs()) {
            GroupLayout layout = read(type, "layout");
            String name = nameInC(type, layout);
            expected.put("sizeof(%s)".formatted(name), layout.byteSize());
            expected.put("_Alignof(%s)".formatted(name), layout.byteAlignment());
            members(name, "", 0, layout);
        }
        for (Field field : typeNames(bound.linux())) {
            expected.put(
                    "sizeof(%s)".formatted(field.getName()), layoutIn(field).byteSize());
        }
    }

    Map<String, Long> expected() {
        return expected;
    }

    /** The names of all fields. */
    Set<String> fieldNames() {
        return fieldNames;
    }

    private void members(String type, String path, long start, GroupLayout group) {
        long offset = start;
        for (MemoryLayout member : group.memberLayouts()) {
            if (!(member instanceof PaddingLayout)) {
                member(type, path, offset, member);
            }
            if (group instanceof StructLayout) {
                offset += member.byteSize();
            }
        }
    }

    private void member(String type, String path, long offset, MemoryLayout member) {
        String name = member.name().orElseThrow();
        if (name.startsWith("$anon$")) {
            // C names the fields of an anonymous member as if they were the outer struct's own.
            members(type, path, offset, (GroupLayout) member);
            return;
        }
        fieldNames.add(name);
        String field = path + name;
        expected.put("offsetof(%s, %s)".formatted(type, field), offset);
        if (member instanceof SequenceLayout array) {
            elements(type, field, offset, array);
        } else {
            size(type, field, member);
        }
        if (member instanceof GroupLayout group) {
            members(type, field + ".", offset, group);
        }
    }

    private void elements(String type, String field, long offset, SequenceLayout array) {
        // A flexible array has no size in C.
        if (array.elementCount() > 0) {
            size(type, field, array);
        }
        size(type, field + "[0]", array.elementLayout());
        if (array.elementLayout() instanceof GroupLayout group) {
            members(type, field + "[0].", offset, group);
        }
    }

    private void size(String type, String field, MemoryLayout layout) {
        expected.put("sizeof(((%s *)0)->%s)".formatted(type, field), layout.byteSize());
    }

    /** jextract names a layout after the struct's tag; a type that only a typedef names has another layout name. */
    private static String nameInC(Class<?> type, GroupLayout layout) {
        if (!layout.name().orElse("").equals(type.getSimpleName())) {
            return type.getSimpleName();
        }
        return (layout instanceof StructLayout ? "struct " : "union ") + type.getSimpleName();
    }

    /** Type names of numbers (pthread_t) are static fields; C_INT and its like are jextract's own. */
    private static List<Field> typeNames(Class<?> linux) {
        return Stream.of(linux.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> MemoryLayout.class.isAssignableFrom(field.getType()))
                .filter(field -> !field.getName().startsWith("C_"))
                .toList();
    }

    private static MemoryLayout layoutIn(Field field) {
        try {
            field.setAccessible(true); // The classes that Linux extends are its package's own.
            return (MemoryLayout) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static GroupLayout read(Class<?> type, String method) {
        try {
            return (GroupLayout) type.getMethod(method).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
