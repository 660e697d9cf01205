package dev.ringcross.stats;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/**
 * Makes slices of a cell, its baseline and the baseline's twin, turn by turn, on a host whose behaviour and truth are known:
 * two states of speed that the canary follows, slices that another task interrupts for 3 ms, bursts of stolen time, JVMs
 * that differ, JVMs that fall into groups. The same seed draws the same noise, whatever disturbs it.
 */
final class SliceModel {
    /** What the baseline takes on a quiet host, nanoseconds an operation. */
    static final double BASE = 90;

    /** What the cell takes more. */
    static final double EXCESS = 10;

    static final double SLOW = 1.4;
    static final double CANARY = 0.645;

    private static final double OPERATIONS = 100_000 / BASE;
    private static final double PREEMPTION_NANOS = 3_000_000;
    private static final double STOLEN_NANOS = 400_000;
    private static final double STATE_TURNS = 20;
    private static final double BURST_TURNS = 4;
    private static final double NOISE = 0.01;

    private double jvmSpread = 0.01;
    private double slowShare;
    private double preemptedShare;
    private double burstShare;
    private double[] modes = {0};
    private double continuum;
    private int turns = 80;

    /** What one run of the model gave. */
    record Made(TurnSamples cell, TurnSamples baseline, TurnSamples twin, double[][] readings) {
        PairedExcess excess() {
            return Objects.requireNonNull(PairedExcess.inTurns(cell, baseline, twin, 1));
        }

        CanaryState state() {
            return CanaryState.of(new TurnSamples(readings).pooled());
        }

        Quiet.Turns canary() {
            double[][] before = new double[readings.length][];
            double[][] after = new double[readings.length][];
            for (int jvm = 0; jvm < readings.length; jvm++) {
                before[jvm] = Arrays.copyOf(readings[jvm], readings[jvm].length - 1);
                after[jvm] = Arrays.copyOfRange(readings[jvm], 1, readings[jvm].length);
            }
            return new Quiet.Turns(before, after);
        }

        Quiet quiet(TurnSamples samples) {
            return Objects.requireNonNull(Quiet.of(samples, canary(), state()));
        }
    }

    /** As a share of what they take. */
    SliceModel jvmsDifferBy(double share) {
        jvmSpread = share;
        return this;
    }

    SliceModel slow(double share) {
        slowShare = share;
        return this;
    }

    SliceModel preempted(double share) {
        preemptedShare = share;
        return this;
    }

    SliceModel stolen(double share) {
        burstShare = share;
        return this;
    }

    /** What JVMs add to the excess: the first the first, and so on, from the first again. */
    SliceModel modes(double... nanos) {
        modes = nanos;
        return this;
    }

    /** The JVMs' excesses lie anywhere within so much. */
    SliceModel continuum(double nanos) {
        continuum = nanos;
        return this;
    }

    SliceModel turns(int each) {
        turns = each;
        return this;
    }

    Made make(int jvms, long seed) {
        Random noise = new Random(seed);
        Host host = new Host(new Random(seed + 1_000_000));
        double[][] cell = new double[jvms][turns];
        double[][] baseline = new double[jvms][turns];
        double[][] twin = new double[jvms][turns];
        double[][] readings = new double[jvms][turns + 1];
        for (int jvm = 0; jvm < jvms; jvm++) {
            double speed = Math.exp(jvmSpread * noise.nextGaussian());
            double own = EXCESS + modes[jvm % modes.length] + continuum * noise.nextDouble();
            readings[jvm][0] = host.canary(noise);
            for (int turn = 0; turn < turns; turn++) {
                host.next();
                cell[jvm][turn] = host.slice(speed * (BASE + own), noise);
                baseline[jvm][turn] = host.slice(speed * BASE, noise);
                twin[jvm][turn] = host.slice(speed * BASE, noise);
                readings[jvm][turn + 1] = host.canary(noise);
            }
        }
        return new Made(new TurnSamples(cell), new TurnSamples(baseline), new TurnSamples(twin), readings);
    }

    /** The state that the host is in. */
    private final class Host {
        private final Random random;
        private boolean isSlow;
        private boolean isStealing;

        Host(Random random) {
            this.random = random;
            isSlow = random.nextDouble() < slowShare;
        }

        void next() {
            if (random.nextDouble() < 1 / STATE_TURNS) {
                isSlow = random.nextDouble() < slowShare;
            }
            if (random.nextDouble() < 1 / BURST_TURNS) {
                isStealing = random.nextDouble() < burstShare;
            }
        }

        double slice(double nanos, Random noise) {
            double interrupted = random.nextDouble() < preemptedShare ? PREEMPTION_NANOS : 0;
            double stolen = isStealing && random.nextBoolean() ? STOLEN_NANOS * random.nextDouble() : 0;
            double own = (isSlow ? SLOW : 1) * nanos * (1 + NOISE * noise.nextGaussian());
            return own + (interrupted + stolen) / OPERATIONS;
        }

        double canary(Random noise) {
            double stolen = isStealing && random.nextBoolean() ? 1 + random.nextDouble() : 1;
            return (isSlow ? SLOW : 1) * CANARY * stolen * (1 + 0.005 * noise.nextGaussian());
        }
    }
}
