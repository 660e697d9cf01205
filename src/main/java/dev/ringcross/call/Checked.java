package dev.ringcross.call;

/** Checks the answer of an operation, since a failure must not be timed as a success. */
public final class Checked {
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
}
