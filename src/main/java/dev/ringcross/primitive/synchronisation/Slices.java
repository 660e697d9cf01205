package dev.ringcross.primitive.synchronisation;

/** The whole of a pool's work in slices: the same arithmetic as in {@code native/helper/synchronisation_workers.c}. */
final class Slices {
    static final int COUNT = 16;
    private static final int STEPS = 10_000;

    private Slices() {}

    /**
     * Computes a chain of multiplications and additions, in which each step waits for the one before, so that only the
     * clock's speed matters.
     */
    static long work(long slice) {
        long x = slice;
        for (int step = 0; step < STEPS; step++) {
            x = x * 6364136223846793005L + 1442695040888963407L;
        }
        return x;
    }
}
