package dev.ringcross.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds how many invocations make a slice of about 100 µs, once for the life of a JVM, on two readings that agree. Routes
 * of one row that cost within a factor of two of each other get the same number of operations, so that whatever comes
 * once a slice or once in so much time weighs the same on both.
 */
final class Calibration {
    /**
     * Far below a scheduler's turn (some 3 ms) and a host's state of speed, far above a clock read (some 25 ns): a slice is
     * either clean or plainly an outlier, and the median throws the outliers away.
     */
    static final double SLICE_NANOS = 100_000;

    private static final int SLICES = 5;
    private static final double AGREEMENT = 0.10;
    private static final int ATTEMPTS = 8;
    private static final double SAME_COUNT = 2;

    private Calibration() {}

    /** How many invocations fit into a slice when one takes so long. */
    static int invocations(double nanosEach) {
        return (int) Math.clamp(Math.rint(SLICE_NANOS / nanosEach), 1, Integer.MAX_VALUE / 2);
    }

    /**
     * Finds what an operation of an open cell takes, and how many invocations make a slice.
     *
     * @param first what one invocation took just now, nanoseconds: enough where a slice has but one
     */
    static void read(OpenCell cell, double first) {
        double nanos = isQuick(first) ? agreedNanos(cell) : first;
        if (cell.failure() == null) {
            cell.freeze(invocations(nanos), nanos / cell.operationsPerInvocation());
        }
    }

    /** Freezes the batch sizes of cells that take turns with each other. */
    static void freeze(List<OpenCell> cells) {
        equalise(cells.stream()
                .filter(cell -> cell.failure() == null && cell.isCalibrated())
                .toList());
    }

    /** Nanoseconds an invocation: the lower of two readings that agree, or of the last two. */
    private static double agreedNanos(OpenCell cell) {
        double before = medianNanos(cell);
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            double now = medianNanos(cell);
            boolean agrees = Math.abs(now / before - 1) <= AGREEMENT;
            before = agrees ? Math.min(before, now) : now;
            if (agrees || !isQuick(now)) {
                break;
            }
        }
        return before;
    }

    /** A slice that holds one long invocation is not worth repeating: its batch is 1 whatever is read. */
    private static boolean isQuick(double nanosEach) {
        return nanosEach < SLICE_NANOS;
    }

    private static double medianNanos(OpenCell cell) {
        double first = cell.leastNanos(SLICE_NANOS);
        if (!isQuick(first)) {
            return first;
        }
        int invocations = invocations(first);
        double[] nanos = new double[SLICES];
        for (int slice = 0; slice < SLICES; slice++) {
            nanos[slice] = cell.sliceNanos(invocations) / invocations;
        }
        Arrays.sort(nanos);
        return nanos[SLICES / 2];
    }

    /** From the quickest on: who costs at most twice as much as the first of a set gets that one's operations. */
    private static void equalise(List<OpenCell> cells) {
        List<OpenCell> left = cells.stream()
                .sorted(Comparator.comparingDouble(OpenCell::nanosPerOperation))
                .toList();
        while (!left.isEmpty()) {
            double most = SAME_COUNT * left.get(0).nanosPerOperation();
            List<OpenCell> set = left.stream()
                    .filter(cell -> !(cell.nanosPerOperation() > most))
                    .toList();
            equaliseSet(set);
            left = left.subList(set.size(), left.size());
        }
    }

    /** As many operations as the quickest has in a slice, in whole invocations of each. */
    private static void equaliseSet(List<OpenCell> set) {
        int step =
                set.stream().mapToInt(OpenCell::operationsPerInvocation).max().orElse(1);
        long operations = Math.max(1, Math.round((double) set.get(0).operations() / step)) * step;
        for (OpenCell cell : set) {
            long invocations = Math.max(1, Math.round((double) operations / cell.operationsPerInvocation()));
            cell.freeze((int) invocations, cell.nanosPerOperation());
        }
    }
}
