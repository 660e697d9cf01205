package dev.ringcross.bindings;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every constant that is bound, as expressions of C and the values that they should have. */
final class BoundConstants {
    private static final String ATTRIBUTE = "RINGCROSS_PERF_ATTR_";
    private static final String CAPABILITY = "RINGCROSS_PERF_CAP_";
    private static final String FLAGS_OFFSET = ATTRIBUTE + "FLAGS_OFFSET";

    private BoundConstants() {}

    static Map<String, Long> expected(Class<?> linux) {
        Map<String, Long> expected = new LinkedHashMap<>();
        constants(linux)
                .filter(constant -> !saysWhichHeaders(constant.getName()))
                .forEach(constant -> {
                    String name = constant.getName();
                    Object value = value(constant);
                    if (value instanceof Integer number) {
                        expected.put("sizeof(%s)".formatted(name), (long) Integer.BYTES);
                        expected.put("(unsigned int)(%s)".formatted(name), Integer.toUnsignedLong(number));
                    } else if (value instanceof Long number) {
                        expected.put("sizeof(%s)".formatted(name), (long) Long.BYTES);
                        expected.put(name, number);
                    } else if (value instanceof MemorySegment text && text.byteSize() > 0) {
                        expected.put("strcmp(%s, \"%s\")".formatted(name, text.getString(0)), 0L);
                    } else if (value instanceof MemorySegment pointer) {
                        expected.put(name, pointer.address());
                    } else {
                        throw new AssertionError(
                                "%s is a %s, which this test can't compare".formatted(name, value.getClass()));
                    }
                });
        return expected;
    }

    /** What C makes of a struct in which one bit-field is set, for each constant that stands for one. */
    static Map<String, Long> expectedOfBitFields(Class<?> linux) {
        Map<String, Long> expected = new LinkedHashMap<>();
        constants(linux).forEach(constant -> {
            String name = constant.getName();
            if (name.startsWith(ATTRIBUTE) && !name.equals(FLAGS_OFFSET)) {
                expected.put(word("perf_event_attr", field(name, ATTRIBUTE), FLAGS_OFFSET), (Long) value(constant));
            } else if (name.startsWith(CAPABILITY)) {
                String offset = "offsetof(struct perf_event_mmap_page, capabilities)";
                String field = "cap_" + field(name, CAPABILITY);
                expected.put(word("perf_event_mmap_page", field, offset), (Long) value(constant));
            }
        });
        return expected;
    }

    private static String word(String struct, String field, String offset) {
        return "((union { struct %s s; unsigned long w[sizeof(struct %s) / 8]; }){.s = {.%s = 1}}).w[%s / 8]"
                .formatted(struct, struct, field, offset);
    }

    private static String field(String constant, String prefix) {
        return constant.substring(prefix.length()).toLowerCase(Locale.ROOT);
    }

    /** Methods without parameters; unlike functions and variables, constants have no address or segment beside. */
    private static Stream<Method> constants(Class<?> linux) {
        Set<String> names = Stream.of(linux.getMethods()).map(Method::getName).collect(Collectors.toSet());
        return Stream.of(linux.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class && method.getParameterCount() == 0)
                .filter(method -> !method.getName().contains("$"))
                .filter(method -> !names.contains(method.getName() + "$address"))
                .filter(method -> !names.contains(method.getName() + "$segment"));
    }

    private static boolean saysWhichHeaders(String name) {
        return name.startsWith("__GLIBC") || name.startsWith("LINUX_VERSION");
    }

    static long number(Class<?> linux, String name) {
        try {
            return ((Number) value(linux.getMethod(name))).longValue();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(Method constant) {
        try {
            constant.setAccessible(true); // The classes that Linux extends are its package's own.
            return constant.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
