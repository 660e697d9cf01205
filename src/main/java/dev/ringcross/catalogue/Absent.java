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
