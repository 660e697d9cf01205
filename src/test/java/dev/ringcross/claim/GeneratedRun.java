package dev.ringcross.claim;

import dev.ringcross.result.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A run made up by a seed for one claim: effects about none, clear and far away; intervals from narrow to very wide; one to
 * ten JVMs; cells missing; counts of the kernel there or not. The same seed makes the same run.
 */
final class GeneratedRun {
    private static final double[] SPREADS_OF_EFFECTS = {0.005, 0.03, 0.1, 0.5, 2};
    private static final double[] SHIFTS = {0, 0, 0.03, 0.06, 0.2, 1};
    private static final double[] SHARES_MISSING = {0, 0, 0.1, 0.4};
    private static final double[] COUNTS = {0, 0, 0.2, 0.5, 1, 1, 2, 2.5};
    private static final double[] ENTERING = {1, 1, 2, 2.5};
    private static final double ONLY_JITTER = 0.001;

    private final Random random;
    private final Claim claim;
    private final SyntheticRun run = new SyntheticRun();
    private final int jvms;
    private final int turns;

    private GeneratedRun(Claim claim, long seed) {
        this.claim = claim;
        random = new Random(31 * seed + claim.id().hashCode());
        jvms = 1 + random.nextInt(10);
        turns = jvms == 1 ? 6 : 3 + random.nextInt(3);
    }

    static SyntheticRun of(Claim claim, long seed) {
        GeneratedRun generated = new GeneratedRun(claim, seed);
        generated.cells();
        GeneratedFacts.leave(generated.random, generated.run);
        return generated.run;
    }

    private double one(double... of) {
        return of[random.nextInt(of.length)];
    }

    private void cells() {
        double spread = one(SPREADS_OF_EFFECTS);
        double shift = one(SHIFTS) * (random.nextBoolean() ? 1 : -1);
        double width = StrictMath.pow(10, -3.5 + 4 * random.nextDouble());
        double missing = one(SHARES_MISSING);
        boolean counting = random.nextInt(4) > 0;
        boolean entering = random.nextBoolean();
        for (String cell : claim.cells()) {
            double effect = spread * random.nextGaussian() + shift * above(cell);
            double own = width * (0.3 + random.nextDouble());
            List<List<@Nullable Double>> samples = samples(1000 * StrictMath.exp(effect), own);
            Evidence counts = counting ? counts(entering ? ENTERING : COUNTS) : null;
            if (random.nextDouble() >= missing) {
                run.sampled(cell, samples, counts);
            } else if (random.nextInt(3) > 0) {
                run.absent(cell, "EPERM (errno 1)");
            } else if (random.nextBoolean()) {
                run.rare(cell, 1000 * StrictMath.exp(effect));
            }
        }
    }

    /** On how many cells this one stands, by the claim's pairs: it is said to take more than each of them. */
    private int above(String cell) {
        return claim.pairs().stream()
                .filter(pair -> pair.get(0).equals(cell))
                .mapToInt(pair -> 1 + above(pair.get(1)))
                .max()
                .orElse(0);
    }

    /** Each JVM has a value of its own, and turns that scatter little. */
    private List<List<@Nullable Double>> samples(double nanos, double width) {
        List<List<@Nullable Double>> samples = new ArrayList<>();
        for (int jvm = 0; jvm < jvms; jvm++) {
            double here = nanos * StrictMath.exp(width * random.nextGaussian());
            List<@Nullable Double> values = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                values.add(here * StrictMath.exp(ONLY_JITTER * random.nextGaussian()));
            }
            samples.add(values);
        }
        return samples;
    }

    /** A host may count switches and no entries. */
    private Evidence counts(double[] of) {
        if (random.nextInt(8) == 0) {
            return new Evidence(Evidence.RUSAGE, null, 1000, null, one(of), 0.0, one(of), Map.of(), null);
        }
        return new Evidence(Evidence.PERF_EVENT, null, 1000, one(of), one(of), 0.0, one(of), Map.of(), null);
    }
}
