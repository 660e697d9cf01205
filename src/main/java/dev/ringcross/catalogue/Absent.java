package dev.ringcross.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Why a primitive has no number by some routes: a cell is a number or a reason, never blank. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Absent.All.class)
public @interface Absent {
    /** A reason for {@link Route#CRITICAL}. */
    String BLOCKS = "it can block: a critical call that blocks holds up every garbage collection";

    /** A reason for {@link Route#JNA_INTERFACE}, the default where there is a {@link Route#JNA_DIRECT}. */
    String PROXY = "the proxy costs the same before any function: see getppid, clock-gettime, read-zero";

    /** A reason for {@link Route#RAW}. */
    String COMPOSED = "it is not a system call of its own: libc or its caller composes it";

    /** A reason for the Java routes of a row that only a process in C can measure. */
    String WORKER = "it happens in a small process in C, so that this JVM keeps its own state: there is no Java there";

    /** A reason for {@link Route#JAVA}. */
    String NO_JAVA = "pure Java has no way to ask for it";

    /** A reason for the native routes of a row that only Java's library offers, and the default there. */
    String ONLY_JAVA = "it is made by Java's own library";

    Route[] route();

    String reason();

    /** The parameters this holds for, such as {@code "parent=helper"}; empty for all. */
    String when() default "";

    /** More than one reason on one primitive. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Absent[] value();
    }
}
