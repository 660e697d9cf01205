package dev.ringcross.call;

import org.jspecify.annotations.Nullable;

/** Checks the answer of an operation, since a failure must not be timed as a success. */
public final class Checked {
    /** Errors come as the negative of 1 to this (the kernel's include/linux/err.h). */
    private static final int MOST_ERRNO = 4095;

    private static final long UNSIGNED_MINUS_ONE = 0xffff_ffffL;

    private Checked() {}

    /**
     * The answer itself. A negative answer ends the cell: the kernel refused, so the time would mean something else.
     */
    public static long served(long answer) {
        if (answer < 0) {
            throw new Refusal((int) -answer);
        }
        return answer;
    }

    /**
     * Checks what a method of unknown type answered; what is no error of the kernel passes. A loop in C gives an int's -1
     * with its upper half undefined: mostly zeros.
     */
    public static void servedIfNumber(@Nullable Object answer) {
        if (answer instanceof Number number) {
            long value = number.longValue() == UNSIGNED_MINUS_ONE ? -1 : number.longValue();
            if (value >= -MOST_ERRNO) {
                served(value);
            }
        }
    }
}
