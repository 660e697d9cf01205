package dev.ringcross.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The A/A arm: some cells measured twice in every round. Whatever differs between such twins is noise, so it bounds
 * what any other comparison in the same run may claim.
 */
public final class AaArm {
    private AaArm() {}

    /**
     * The run's noise floor, as a fraction: the farthest that any twin's ratio interval reaches from 1 (0.02 is 2 %). By
     * the same estimate as the comparisons that it bounds.
     *
     * @param twins each the second arm beside the first, paired
     * @return empty when no twin had pairs enough
     */
    public static OptionalDouble noiseFloor(Collection<Difference> twins) {
        OptionalDouble farthest = OptionalDouble.empty();
        for (Difference twin : twins) {
            Range ratio = twin.ratioCi95();
            if (ratio != null) {
                farthest = OptionalDouble.of(Math.max(farthest.orElse(0), ratio.reach(1)));
            }
        }
        return farthest;
    }

    /**
     * The strip: for each round, the median over forks of the second arm over the first. Where nothing depends on the
     * order it scatters about 1 from the first round to the last; null where no fork has that round in both.
     */
    public static List<@Nullable Double> strip(
            List<? extends List<@Nullable Double>> first, List<? extends List<@Nullable Double>> second) {
        List<@Nullable Double> strip = new ArrayList<>();
        int rounds = Math.max(longest(first), longest(second));
        for (int round = 0; round < rounds; round++) {
            Samples ratios = Samples.paired(only(first, round), only(second, round), (one, twin) -> twin / one);
            strip.add(ratios.count() == 0 ? null : ratios.typical());
        }
        return strip;
    }

    private static int longest(List<? extends List<@Nullable Double>> forks) {
        return forks.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<List<@Nullable Double>> only(List<? extends List<@Nullable Double>> forks, int round) {
        List<List<@Nullable Double>> only = new ArrayList<>();
        for (List<@Nullable Double> fork : forks) {
            only.add(round < fork.size() ? Collections.singletonList(fork.get(round)) : List.of());
        }
        return only;
    }
}
