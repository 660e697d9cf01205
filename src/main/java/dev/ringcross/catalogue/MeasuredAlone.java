package dev.ringcross.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Why the routes of a row can't be open together: each is then measured by itself, one after another. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(MeasuredAlone.All.class)
public @interface MeasuredAlone {
    /** The reason for rows with tasks that are busy as long as a route is open. */
    String BUSY = "its other tasks are busy as long as it is open, and would disturb whatever takes turns with it";

    String value();

    /** The parameters this holds for, such as {@code "company=competitor"}; empty for all. */
    String when() default "";

    /** More than one condition on one primitive. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        MeasuredAlone[] value();
    }
}
