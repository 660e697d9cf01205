package dev.ringcross.host.proc;

import java.util.Set;

/** The variables whose options every JVM takes, those that Ringcross starts to measure in included. */
public final class JvmVariables {
    /**
     * Their names: the first is of JVMTI's specification ("The JAVA_TOOL_OPTIONS Environment Variable"), the second
     * HotSpot's own (runtime/arguments.cpp), the third the java command's (its manual page). Measuring JVMs start without
     * them, since a flag such as {@code -Xint} would change their numbers.
     */
    public static final Set<String> NAMES = Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    private JvmVariables() {}
}
