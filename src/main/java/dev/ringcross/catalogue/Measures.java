package dev.ringcross.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a primitive in the words that {@code list} and {@code explain} print. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Measures {
    /** One line: what one operation does. */
    String value();

    /** The manual page, such as {@code getppid(2)}. */
    String man();

    /** The names of the same operation in other tools, each with the tool: {@code "lmbench lat_syscall null"}. */
    String[] peers() default {};

    /**
     * What happens, a step a line. Each line begins with the side of the ring it runs on: {@code user},
     * {@code kernel}, or the crossing itself, {@code enter} and {@code leave}.
     */
    String steps();

    /** The expected cost and its reasons. */
    String cost();

    /** The unit of its numbers. */
    Unit unit() default Unit.NANOSECONDS;

    /**
     * Whether its number is the difference of two measurements, which is not resolved where the interval contains 0.
     */
    boolean difference() default false;

    /** Whether it measures a refusal of the kernel; otherwise a cell whose operation is refused has failed. */
    boolean refused() default false;

    /** The parameters with which the quick profile measures it, as a rung of the ladder; {@code ""} is all of them. */
    String[] rung() default {};

    /** The parameters at a curve's far end, which take long: measured by the thorough profile, and when asked for. */
    String[] farEnds() default {};

    /** Whether the quick profile measures it by every route, not only by those that most programs choose between. */
    boolean everyRoute() default false;

    /**
     * The parameters with which its cells need a JVM of their own, because they disturb what follows in the same process;
     * {@code ""} is all of them.
     */
    String[] ownJvm() default {};
}
