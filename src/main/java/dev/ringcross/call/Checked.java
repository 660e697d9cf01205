package dev.ringcross.call;

/** Checks the answer of an operation, since a failure must not be timed as a success. */
public final class Checked {
    private Checked() {}

    /**
     * The answer itself. A negative answer ends the cell: the kernel refused, so the time would mean something else.
     */
    public static long served(long answer) {
        if (answer < 0) {
            // libc's functions answer -1 whatever the errno; the kernel and this project's C answer with it.
            throw new IllegalStateException(
                    "the operation was refused: " + (answer == -1 ? "-1" : SystemCall.describe((int) -answer)));
        }
        return answer;
    }
}
