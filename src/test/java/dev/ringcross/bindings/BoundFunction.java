package dev.ringcross.bindings;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** A function or variable that is bound, and the method that looks for it. */
record BoundFunction(String name, Method lookup) {
    static Stream<BoundFunction> all() {
        return Stream.concat(fixed(), variadic());
    }

    /** Where it is; fails where the dynamic linker finds none of this name. */
    MemorySegment address() throws Throwable {
        try {
            return (MemorySegment) lookup.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** In this project's library, not in libc. */
    boolean isOurs() {
        return name.startsWith("ringcross_");
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<BoundFunction> fixed() {
        return Stream.of(Linux.class.getMethods())
                .filter(method -> method.getName().matches(".+\\$(address|segment)"))
                .map(method -> new BoundFunction(method.getName().replaceFirst("\\$.*", ""), method));
    }

    /** jextract makes a class of each function with variable arguments. */
    private static Stream<BoundFunction> variadic() {
        return Stream.of(Linux.class.getClasses())
                .map(type -> new BoundFunction(type.getSimpleName(), method(type, "address")));
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
