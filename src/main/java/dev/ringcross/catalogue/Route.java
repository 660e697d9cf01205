package dev.ringcross.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** A way to ask the host for something. One method of a primitive, one column of the table; in the table's order. */
public enum Route {
    C("c", "a loop in C in Ringcross's own library: the baseline"),
    RAW("raw", "one downcall per operation to the bare syscall instruction, without libc, by number"),
    PANAMA("panama", "jextract's binding as generated"),
    CRITICAL("critical", "the same symbol linked with Linker.Option.critical; never for anything that can block"),
    JNA_DIRECT("jna-direct", "JNA's direct mapping: a native method registered for the symbol"),
    JNA_INTERFACE("jna-interface", "JNA's interface mapping: a proxy in front of the symbol"),
    JAVA("java", "the pure-Java way: the fallback for comparison");

    private final String id;
    private final String words;

    Route(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The name on the command line and in the result file. */
    public String id() {
        return id;
    }

    public String words() {
        return words;
    }

    /** The name of a primitive's method for this route: {@code jnaDirect} for {@code jna-direct}. */
    public String methodName() {
        return Kebab.toCamel(id);
    }

    /** Whether the route needs Ringcross's own library, which a C compiler must have built. */
    public boolean needsLibrary() {
        return this == C || this == RAW;
    }

    public boolean isNative() {
        return this != JAVA;
    }

    /** Whether most programs choose between this route and the other common ones; C is what they are compared with. */
    public boolean isCommon() {
        return this == C || this == PANAMA || this == JNA_DIRECT || this == JAVA;
    }

    public boolean usesJna() {
        return this == JNA_DIRECT || this == JNA_INTERFACE;
    }

    public static Optional<Route> byId(String id) {
        return Arrays.stream(values()).filter(route -> route.id.equals(id)).findFirst();
    }

    public static Optional<Route> byMethodName(String name) {
        return Arrays.stream(values())
                .filter(route -> route.methodName().equals(name))
                .findFirst();
    }
}
