package dev.ringcross.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cell moved while its JVMs ran: the slope of the logarithm over the rounds of each fork by Theil and Sen (the
 * median of the slopes of all pairs of rounds, which a third of wild rounds can't turn), then the median over forks.
 * (Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", JASA 63, 1968.)
 *
 * @param ratio the last round over the first, along that slope
 * @param ci95 its 95 % interval, by {@link Bootstrap} over forks
 * @param p of the ratio lying within the margin ({@link ForkTest})
 */
public record Drift(double ratio, Range ci95, double p) {
    /** A cell is said to have moved by no less than this, as a fraction. */
    public static final double LEAST = 0.05;

    /** Null with under two forks of three rounds. Samples by fork, then round. */
    public static @Nullable Drift of(List<? extends List<@Nullable Double>> samples, double noiseFloor, long seed) {
        int rounds = samples.stream().mapToInt(List::size).max().orElse(0);
        List<List<@Nullable Double>> moves = new ArrayList<>();
        for (List<@Nullable Double> fork : samples) {
            double slope = slope(fork);
            if (Double.isFinite(slope)) {
                moves.add(List.of(slope * (rounds - 1)));
            }
        }
        if (moves.size() < 2) {
            return null;
        }
        Samples byFork = Samples.of(moves);
        Range ci95 = Bootstrap.ci95(byFork, seed, Bootstrap.RESAMPLES);
        return new Drift(
                StrictMath.exp(byFork.typical()),
                new Range(StrictMath.exp(ci95.low()), StrictMath.exp(ci95.high())),
                ForkTest.paired(byFork.medians()).p(StrictMath.log1p(margin(noiseFloor))));
    }

    /** Which cells of a family moved: the interval beyond the margin, and p below 0.05 after {@link Holm}. */
    public static List<Boolean> moved(List<@Nullable Drift> family, double noiseFloor) {
        List<Difference> differences = family.stream()
                .map(one -> one == null
                        ? new Difference(null, null, null, 0, 0, "no drift")
                        : new Difference(one.ratio, one.ci95, one.p, 0, 0, null))
                .toList();
        return Family.judge(differences, margin(noiseFloor), List.of()).stream()
                .map(judged -> judged.verdict() == Verdict.FASTER || judged.verdict() == Verdict.SLOWER)
                .toList();
    }

    private static double margin(double noiseFloor) {
        return Math.max(LEAST, noiseFloor);
    }

    /** Of the logarithm per round; NaN with under three rounds. */
    static double slope(List<@Nullable Double> fork) {
        double[] logs = fork.stream()
                .mapToDouble(value -> value == null ? Double.NaN : StrictMath.log(value))
                .toArray();
        if (Arrays.stream(logs).filter(Double::isFinite).count() < 3) {
            return Double.NaN;
        }
        List<Double> slopes = new ArrayList<>();
        for (int late = 1; late < logs.length; late++) {
            for (int early = 0; early < late; early++) {
                double slope = (logs[late] - logs[early]) / (late - early);
                if (Double.isFinite(slope)) {
                    slopes.add(slope);
                }
            }
        }
        return Percentile.medianOfSorted(
                slopes.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }
}
