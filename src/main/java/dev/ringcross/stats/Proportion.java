package dev.ringcross.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** A number of hits among a number of runs. */
public record Proportion(int hits, int runs) {
    private static final double TAIL = 0.025;

    public Proportion {
        if (runs < 1 || hits < 0 || hits > runs) {
            throw new IllegalArgumentException(hits + " hits in " + runs + " runs");
        }
    }

    public double share() {
        return hits / (double) runs;
    }

    /**
     * The exact 95 % interval of the share. (Clopper and Pearson, "The Use of Confidence or Fiducial Limits Illustrated
     * in the Case of the Binomial", Biometrika 26, 1934.)
     */
    public Range ci95() {
        double low =
                hits == 0 ? 0 : BetaDistribution.of(hits, runs - hits + 1.0).inverseCumulativeProbability(TAIL);
        double high =
                hits == runs ? 1 : BetaDistribution.of(hits + 1.0, runs - hits).inverseSurvivalProbability(TAIL);
        return new Range(low, high);
    }

    /**
     * The central 95 % of the binomial distribution: how many of the runs hit when each does with probability
     * {@code share}.
     */
    public static Range band(double share, int runs) {
        BinomialDistribution hits = BinomialDistribution.of(runs, share);
        return new Range(hits.inverseCumulativeProbability(TAIL), hits.inverseCumulativeProbability(1 - TAIL));
    }
}
