package dev.ringcross.measure;

import dev.ringcross.catalogue.Route;
import java.util.Arrays;

/**
 * Warms an open cell until it is steady. First, in several rounds, its stub is called often with small batches, so that it
 * is compiled as a method, by the best compiler, and not replaced on the stack in the middle of each slice: a stub that the
 * first compiler has made is steady too, and takes 20 ns a call longer. Then slices of the usual length follow until
 * successive medians agree.
 */
final class Warming {
    /**
     * In a round. HotSpot's second compiler takes what a stub calls from 5 000 calls on (Tier4InvocationThreshold), counted
     * once the first compiler has made it, and later while its queue is long.
     */
    private static final int CALLS = 1000;

    /** Fewer would leave what a stub calls to the first compiler. */
    static final int ROUNDS = 4;

    /** The rounds after these are for stubs that the second compiler has not made yet. */
    static final int MOST_ROUNDS = 10;

    /** A call this long warms soon, and leaves room for the interpreter's overhead to show. */
    private static final double CALL_NANOS = 2_500;

    private static final int MOST_INVOCATIONS = 25;

    /** A stub that the first compiler has made adds some 20 ns, which is 2 thousandths of an invocation of this length. */
    private static final double LONG_NANOS = 10_000;

    /** Java's own way to it has more to compile than a stub. */
    private static final double LONG_NANOS_IN_JAVA = 25_000;

    /** Above Tier3InvocationThreshold (200): what a binding calls is then compiled, which interpreted takes 30 µs. */
    private static final int LONG_CALLS = 300;

    /** So many calls even when the time is over, which a busy host takes: with fewer a binding would stay interpreted. */
    private static final int FEWEST_LONG_CALLS = 100;

    /** Of what takes longer, that would take too long, and would show less. */
    private static final double FEW_CALLS_NANOS = 200_000;

    /** A loop in C has nothing to compile but the stub about it. */
    private static final int LONG_CALLS_IN_C = 40;

    /** What takes so long is warm when it has been called. */
    static final double VERY_LONG_NANOS = 2_000_000;

    private static final int SLICES = 8;
    private static final double AGREEMENT = 0.02;
    private static final int AGREEMENTS = 2;

    private final OpenCell cell;
    private final long deadline;

    private Warming(OpenCell cell, long limitNanos) {
        this.cell = cell;
        this.deadline = System.nanoTime() + limitNanos;
    }

    /**
     * Calls the cell's stub often, for {@code limitNanos} at most, but once at least.
     *
     * @return whether another round would help: not for what takes long, since the stub about it does not show
     */
    static boolean callOften(OpenCell cell, long limitNanos) {
        Warming warming = new Warming(cell, limitNanos);
        int most = cell.isBaseline() ? LONG_CALLS_IN_C : LONG_CALLS;
        double longNanos = cell.spec().route() == Route.JAVA ? LONG_NANOS_IN_JAVA : LONG_NANOS;
        double least = cell.leastNanos(VERY_LONG_NANOS);
        if (least > VERY_LONG_NANOS) {
            return false;
        }
        int fewest = least > FEW_CALLS_NANOS ? 1 : FEWEST_LONG_CALLS;
        for (int call = 1; call < CALLS && (call < fewest || warming.isTimeLeft()); call++) {
            int invocations = (int) Math.clamp(CALL_NANOS / least, 1, MOST_INVOCATIONS);
            least = Math.min(least, cell.sliceNanos(invocations) / invocations);
            if (least > longNanos && call >= most) {
                break;
            }
        }
        return least <= longNanos;
    }

    /**
     * Runs slices of the usual length until they are steady, for {@code limitNanos} at most.
     *
     * @return whether they became steady within the limit
     */
    static boolean untilSteady(OpenCell cell, long limitNanos) {
        Warming warming = new Warming(cell, limitNanos);
        double before = Double.NaN;
        int agreements = 0;
        while (warming.isTimeLeft() && agreements < AGREEMENTS) {
            long compiled = Compilers.millis();
            double median = warming.medianNanos();
            boolean agrees = Math.abs(median / before - 1) <= AGREEMENT && Compilers.millis() == compiled;
            agreements = agrees ? agreements + 1 : 0;
            before = median;
        }
        return agreements == AGREEMENTS;
    }

    private boolean isTimeLeft() {
        return cell.failure() == null && System.nanoTime() < deadline;
    }

    /** Nanoseconds an invocation, the median of a few slices. */
    private double medianNanos() {
        int invocations = Calibration.invocations(cell.leastNanos(Calibration.SLICE_NANOS));
        double[] nanos = new double[SLICES];
        int count = 0;
        while (count < SLICES && (count == 0 || isTimeLeft())) {
            nanos[count++] = cell.sliceNanos(invocations) / invocations;
        }
        Arrays.sort(nanos, 0, count);
        return nanos[count / 2];
    }
}
