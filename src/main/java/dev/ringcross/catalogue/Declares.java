package dev.ringcross.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the kernel events of one operation. On a class for all its routes, on a method for its own; the method's
 * comes first, and among several the first whose {@link #when} fits.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(Declares.All.class)
public @interface Declares {
    /**
     * The system calls by name, separated by commas, each with how many per operation when that is not one:
     * {@code "write 2, read 2"}, {@code "madvise 1/256"}, {@code "futex 0..2"}; empty when the kernel is not entered by
     * a system call. Their sum is the declared number of kernel entries. What not every host does has a condition behind
     * it: {@code "rt_sigprocmask 3 from glibc 2.41"}, {@code "clone before glibc 2.34"}, {@code "getcpu on aarch64"},
     * {@code "clock_gettime with a slow clock"}, which is one that the vDSO can't read.
     */
    String syscalls();

    /** Context switches per operation, of all tasks that the operation involves: {@code "2"}, {@code "1..3"}. */
    String switches() default "0";

    /** Page faults per operation; empty where their number is not declared. */
    String faults() default "0";

    /**
     * Page faults as getrusage(2) counts them, where that is another number: it leaves out those that end in an error, and
     * counts pages that the kernel maps without an exception, for madvise(2) (mm_account_fault in mm/memory.c). Empty where
     * both are the same.
     */
    String faultsByUsage() default "";

    /** The parameters this holds for, such as {@code "cpus=same"}; empty for all. */
    String when() default "";

    /** Whether the helper makes the calls, whose C library may be another than the JVM's. */
    boolean byHelper() default false;

    /** More than one declaration on one element. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface All {
        Declares[] value();
    }
}
