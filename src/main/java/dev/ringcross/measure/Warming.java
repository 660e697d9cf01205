package dev.ringcross.measure;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Warms an open cell until it is steady. First its stub is called often with small batches, so that it is compiled as a
 * method and not replaced on the stack in the middle of each slice; then in slices of the usual length, until compilation
 * has gone quiet and successive medians agree.
 */
final class Warming {
    /** Above this many calls HotSpot compiles a method with a loop by its best compiler (Tier4MinInvocationThreshold, 600). */
    private static final int CALLS = 1000;

    /** A call this long warms soon, and leaves room for the interpreter's overhead to show. */
    private static final double CALL_NANOS = 2_500;

    private static final int MOST_INVOCATIONS = 25;
    private static final int SLICES = 8;
    private static final double AGREEMENT = 0.02;
    private static final int AGREEMENTS = 2;

    private static final @Nullable CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private final OpenCell cell;
    private final long deadline;

    private Warming(OpenCell cell, long limitNanos) {
        this.cell = cell;
        this.deadline = System.nanoTime() + limitNanos;
    }

    /**
     * Warms the cell, for {@code limitNanos} at most.
     *
     * @return whether it became steady within the limit
     */
    static boolean warm(OpenCell cell, long limitNanos) {
        Warming warming = new Warming(cell, limitNanos);
        warming.callOften();
        return warming.untilSteady();
    }

    private boolean isTimeLeft() {
        return cell.failure() == null && System.nanoTime() < deadline;
    }

    private void callOften() {
        double first = cell.sliceNanos(1);
        int invocations = (int) Math.clamp(CALL_NANOS / first, 1, MOST_INVOCATIONS);
        for (int call = 1; call < CALLS && isTimeLeft(); call++) {
            cell.sliceNanos(invocations);
        }
    }

    private boolean untilSteady() {
        double before = Double.NaN;
        int agreements = 0;
        while (isTimeLeft() && agreements < AGREEMENTS) {
            long compiled = compileMillis();
            double median = medianNanos();
            boolean agrees = Math.abs(median / before - 1) <= AGREEMENT && compileMillis() == compiled;
            agreements = agrees ? agreements + 1 : 0;
            before = median;
        }
        return agreements == AGREEMENTS;
    }

    /** Nanoseconds an invocation, the median of a few slices. */
    private double medianNanos() {
        int invocations = Calibration.invocations(cell.sliceNanos(1));
        double[] nanos = new double[SLICES];
        int count = 0;
        while (count < SLICES && (count == 0 || isTimeLeft())) {
            nanos[count++] = cell.sliceNanos(invocations) / invocations;
        }
        Arrays.sort(nanos, 0, count);
        return nanos[count / 2];
    }

    /** How long the compilers have worked in this JVM; 0 where it does not tell. */
    private static long compileMillis() {
        return COMPILER == null || !COMPILER.isCompilationTimeMonitoringSupported()
                ? 0
                : COMPILER.getTotalCompilationTime();
    }
}
