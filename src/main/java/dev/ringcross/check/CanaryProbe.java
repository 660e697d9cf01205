package dev.ringcross.check;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.NativeLibrary;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** Lets the canary's loops (native/lib/canary.c) do a known number of steps. */
final class CanaryProbe {
    private static final long STEPS = 100_000;

    /** The number of tries, of which the fastest counts, since others may use the CPU. */
    private static final int TRIES = 50;

    /** The latency loop multiplies this, once a step ... */
    private static final BigInteger START = BigInteger.valueOf(88172645463325252L);

    /** ... by this, modulo 2^64. */
    private static final BigInteger FACTOR = new BigInteger("6364136223846793005");

    private CanaryProbe() {}

    static Map<String, String> facts() {
        NativeLibrary.load();
        // Six sums of 0 to n - 1, which begin at 0, 1, ... 5.
        long sums = 6 * (STEPS * (STEPS - 1) / 2) + 15;
        BigInteger modulus = BigInteger.ONE.shiftLeft(Long.SIZE);
        long product = START.multiply(FACTOR.modPow(BigInteger.valueOf(STEPS), modulus))
                .longValue();
        return Map.of(
                "throughput.expected",
                String.valueOf(sums),
                "throughput",
                String.valueOf(Linux.ringcross_alu_throughput(STEPS)),
                "throughput.ratio",
                String.valueOf(ratio(Linux::ringcross_alu_throughput)),
                "latency.expected",
                String.valueOf(product),
                "latency",
                String.valueOf(Linux.ringcross_alu_latency(STEPS)),
                "latency.ratio",
                String.valueOf(ratio(Linux::ringcross_alu_latency)));
    }

    /** The time of twice the steps over that of the steps, the fastest of each, taken in turn. */
    private static double ratio(LongUnaryOperator loop) {
        long once = Long.MAX_VALUE;
        long twice = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            once = Math.min(once, nanos(loop, STEPS));
            twice = Math.min(twice, nanos(loop, 2 * STEPS));
        }
        return (double) twice / Math.max(1, once);
    }

    private static long nanos(LongUnaryOperator loop, long steps) {
        long start = System.nanoTime();
        loop.applyAsLong(steps);
        return System.nanoTime() - start;
    }
}
