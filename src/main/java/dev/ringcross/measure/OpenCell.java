package dev.ringcross.measure;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.catalogue.Route;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.record.Failure;
import org.jspecify.annotations.Nullable;

/**
 * All that a measuring JVM knows of one cell: its frozen batch size for the JVM's life, its stub while it is open, and why
 * it gives no number when it does not.
 */
final class OpenCell {
    private static final int READINGS = 3;

    /** A slice of so few operations shows what another cell's slice left in the caches: some go before it that do not count. */
    private static final int FEW_OPERATIONS = 30;

    /** What takes longer fills the caches by itself. */
    private static final double LONGEST_LEAD_IN_NANOS = 600_000;

    private final int index;
    private final CellSpec spec;
    private final int operationsPerInvocation;
    private int batch = 1;
    private long leastOpeningNanos = Long.MAX_VALUE;
    private double leastInvocationNanos = Double.POSITIVE_INFINITY;
    private boolean steady;
    private double warmMillis;
    private double nanosPerOperation = Double.NaN;
    private @Nullable Failure failure;
    private @Nullable Primitive state;
    private @Nullable Stub stub;

    /** @param index of the cell in the plan */
    OpenCell(int index, CellSpec spec) {
        this.index = index;
        this.spec = spec;
        this.operationsPerInvocation = spec.operationsPerInvocation();
    }

    int index() {
        return index;
    }

    CellSpec spec() {
        return spec;
    }

    boolean isBaseline() {
        return spec.route() == Route.C;
    }

    int operationsPerInvocation() {
        return operationsPerInvocation;
    }

    /** Opens what the route needs; a host that refuses makes the cell fail. */
    void open() {
        long start = System.nanoTime();
        try {
            Primitive opened = Stub.newState(spec);
            state = opened;
            opened.start(spec.route());
            stub = new Stub(spec, opened);
            Primitive.drainOwnAmount();
            leastOpeningNanos = Math.min(leastOpeningNanos, System.nanoTime() - start);
        } catch (Exception | LinkageError | OutOfMemoryError refused) {
            fail(refused);
        }
    }

    /** What the shortest of the openings so far took, nanoseconds; 0 when there was none. */
    long leastOpeningNanos() {
        return leastOpeningNanos == Long.MAX_VALUE ? 0 : leastOpeningNanos;
    }

    /** Closes it, also when it has failed half way. */
    void close() {
        Primitive opened = state;
        state = null;
        stub = null;
        if (opened != null) {
            try {
                opened.stop();
            } catch (Exception | LinkageError | OutOfMemoryError refused) {
                fail(refused);
            }
        }
    }

    /**
     * Runs one slice.
     *
     * @return nanoseconds from the clock's first reading to its last; NaN when the cell has failed, now or before
     */
    double sliceNanos(int invocations) {
        if (stub == null || failure != null) {
            return Double.NaN;
        }
        try {
            return stub.nanos(invocations);
        } catch (Throwable thrown) {
            fail(thrown);
            return Double.NaN;
        }
    }

    /**
     * What one invocation takes, nanoseconds: the least of up to three readings, of which the first loads classes and any may
     * be interrupted. One below {@code enough} is enough.
     */
    double leastNanos(double enough) {
        double least = sliceNanos(1);
        for (int reading = 1; reading < READINGS && least > enough; reading++) {
            least = Math.min(least, sliceNanos(1));
        }
        leastInvocationNanos = Math.min(leastInvocationNanos, least);
        return least;
    }

    /** What the quickest invocation took that was read by itself so far, nanoseconds; infinity when none was. */
    double leastInvocationNanos() {
        return leastInvocationNanos;
    }

    /** Runs one slice of the frozen size and gives what an operation took, in the primitive's unit. */
    double sample() {
        if (isLedIn()) {
            sliceNanos(1);
            Primitive.drainOwnAmount();
        }
        double nanos = sliceNanos(batch);
        double own = Primitive.drainOwnAmount();
        return Double.isNaN(own) ? nanos / operations() : own;
    }

    private boolean isLedIn() {
        return operations() <= FEW_OPERATIONS && nanosPerOperation * operationsPerInvocation <= LONGEST_LEAD_IN_NANOS;
    }

    /** How many operations a slice has. */
    long operations() {
        return (long) batch * operationsPerInvocation;
    }

    int batch() {
        return batch;
    }

    /** Freezes the number of invocations in a slice for the life of this JVM. */
    void freeze(int invocations, double nanosEach) {
        batch = invocations;
        nanosPerOperation = nanosEach;
    }

    /** What calibration found an operation to take. */
    double nanosPerOperation() {
        return nanosPerOperation;
    }

    boolean isCalibrated() {
        return !Double.isNaN(nanosPerOperation);
    }

    /** Keeps how its warming went: whether it became steady, and after how long. */
    void markWarm(boolean becameSteady, double millis) {
        steady = becameSteady;
        warmMillis = millis;
    }

    Message warmed() {
        return new Message.Warmed(index, steady, warmMillis, operations(), nanosPerOperation);
    }

    private void fail(Throwable thrown) {
        if (failure == null) {
            failure = isCalibrated() ? Failure.afterNumbers(thrown) : Failure.of(thrown, spec);
        }
    }

    /** Why it gives no number; null while it does. */
    @Nullable
    Failure failure() {
        return failure;
    }
}
