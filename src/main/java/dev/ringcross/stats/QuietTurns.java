package dev.ringcross.stats;

import java.util.Arrays;

/**
 * The turns of a group of cells during which the host was quiet, by the canary. Differences within these turns repeat from
 * run to run where those within all turns do not: a shared core slows a route's own code more than it slows the kernel's,
 * so that a difference grows with it.
 *
 * @param byJvm whether the host was quiet, by JVM, then by turn
 */
public record QuietTurns(boolean[][] byJvm) {
    /** A median of fewer turns of one JVM moves with each of them. */
    private static final int FEWEST_TURNS = 5;

    /** Student's factor for two JVMs is 12.7, for three 4.3. */
    private static final int FEWEST_JVMS = 3;

    public static QuietTurns of(Quiet.Turns canary, CanaryState state) {
        boolean[][] byJvm = new boolean[canary.before().length][];
        for (int jvm = 0; jvm < byJvm.length; jvm++) {
            double[] before = canary.before()[jvm];
            double[] after = canary.after()[jvm];
            byJvm[jvm] = new boolean[before.length];
            for (int turn = 0; turn < before.length; turn++) {
                byJvm[jvm][turn] = state.isQuiet(before[turn], after[turn]);
            }
        }
        return new QuietTurns(byJvm);
    }

    /** The samples of the quiet turns, NaN for the others and for all of a JVM that has too few of them. */
    public TurnSamples of(TurnSamples samples) {
        double[][] chosen = new double[samples.byJvm().length][];
        for (int jvm = 0; jvm < chosen.length; jvm++) {
            double[] own = samples.byJvm()[jvm];
            chosen[jvm] = new double[own.length];
            Arrays.fill(chosen[jvm], Double.NaN);
            for (int turn = 0; turn < own.length && turns(jvm) >= FEWEST_TURNS; turn++) {
                chosen[jvm][turn] = isQuiet(jvm, turn) ? own[turn] : Double.NaN;
            }
        }
        return new TurnSamples(chosen);
    }

    /** Whether enough JVMs have enough quiet turns for an interval. */
    public boolean areEnough() {
        int jvms = 0;
        for (int jvm = 0; jvm < byJvm.length; jvm++) {
            jvms += turns(jvm) >= FEWEST_TURNS ? 1 : 0;
        }
        return jvms >= FEWEST_JVMS;
    }

    private boolean isQuiet(int jvm, int turn) {
        return jvm < byJvm.length && turn < byJvm[jvm].length && byJvm[jvm][turn];
    }

    private int turns(int jvm) {
        int turns = 0;
        for (int turn = 0; jvm < byJvm.length && turn < byJvm[jvm].length; turn++) {
            turns += byJvm[jvm][turn] ? 1 : 0;
        }
        return turns;
    }
}
