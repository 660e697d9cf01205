package dev.ringcross.stats;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * The A/A arm: some cells measured twice in every round. Whatever differs between such twins is noise, so it bounds
 * what any other comparison in the same run may claim.
 */
public final class AaArm {
    private AaArm() {}

    /**
     * The run's noise floor, as a fraction: the farthest that any twin's ratio interval reaches from 1 (0.02 is 2 %).
     *
     * @param twins each the excess of the second arm over the first
     * @return empty when no twin had pairs enough
     */
    public static OptionalDouble noiseFloor(Collection<PairedExcess> twins) {
        OptionalDouble farthest = OptionalDouble.empty();
        for (PairedExcess twin : twins) {
            Range ratio = twin.ratioCi95();
            if (ratio != null) {
                farthest = OptionalDouble.of(Math.max(farthest.orElse(0), ratio.reach(1)));
            }
        }
        return farthest;
    }
}
