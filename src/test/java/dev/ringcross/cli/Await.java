package dev.ringcross.cli;

import java.io.IOException;

/** Waiting for something that comes soon, or never. */
final class Await {
    private static final long LONGEST_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 20;

    private Await() {}

    /** Something that is true now, or not yet. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    static void until(Condition condition, String what) throws IOException, InterruptedException {
        within(LONGEST_MILLIS, condition, what);
    }

    static void within(long millis, Condition condition, String what) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + millis;
        while (!condition.holds()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited " + millis + " ms in vain for " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
