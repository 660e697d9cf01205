package dev.ringcross.call;

/** The answer of an operation whose failure must not be timed as if it had been served. */
public final class Checked {
    private Checked() {}

    /** The answer itself; a negative one ends the cell: the kernel refused, and that time would mean something else. */
    public static long served(long answer) {
        if (answer < 0) {
            // libc's functions answer -1 whatever the errno; the kernel and this project's C answer with it.
            throw new IllegalStateException(
                    "the operation was refused: " + (answer == -1 ? "-1" : SystemCall.describe((int) -answer)));
        }
        return answer;
    }
}
