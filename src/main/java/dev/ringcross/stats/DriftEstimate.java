package dev.ringcross.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a cell's cost changed while its JVMs ran. For each JVM it takes the slope of the logarithm over the
 * turns by Theil and Sen (the median of the slopes of all pairs, which up to a third of outliers can't change much),
 * then Student's interval over the JVMs. (Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", JASA
 * 63, 1968.)
 *
 * @param ratio the ratio of the last turn to the first, along that slope
 * @param ci95 its 95 % interval
 * @param p the p-value of the ratio lying within the margin ({@link JvmTest})
 */
public record DriftEstimate(double ratio, Range ci95, double p) {
    /** The smallest change that counts as drift, as a fraction. */
    public static final double MARGIN = 0.05;

    /**
     * The number of medians that the turns are condensed to: the slopes of all pairs of a thousand turns would take a
     * second.
     */
    private static final int PARTS = 24;

    /** The drift of a cell; null with fewer than two JVMs of three turns. */
    public static @Nullable DriftEstimate of(TurnSamples samples, double widening) {
        double[] moves = Arrays.stream(samples.byJvm())
                .mapToDouble(turns -> move(parts(turns, PARTS)))
                .filter(Double::isFinite)
                .toArray();
        if (moves.length < 2) {
            return null;
        }
        JvmTest test = JvmTest.paired(moves, widening);
        Range logs = test.ci95();
        return new DriftEstimate(
                StrictMath.exp(test.estimate()),
                new Range(StrictMath.exp(logs.low()), StrictMath.exp(logs.high())),
                test.p(StrictMath.log1p(MARGIN)));
    }

    /** Which cells of a family changed: the interval lies beyond the margin, and p is below 0.05 after {@link Holm}. */
    public static List<Boolean> moved(List<@Nullable DriftEstimate> family) {
        List<Difference> differences = family.stream()
                .map(one -> one == null
                        ? new Difference(null, null, null, 0, "no drift")
                        : new Difference(one.ratio, one.ci95, one.p, 0, null))
                .toList();
        return Family.judge(differences, MARGIN, List.of()).stream()
                .map(judged ->
                        judged.verdict() == ComparisonVerdict.FASTER || judged.verdict() == ComparisonVerdict.SLOWER)
                .toList();
    }

    /** The medians of consecutive parts of about equal length; NaN for a part without a value. */
    public static double[] parts(double[] turns, int most) {
        int parts = Math.min(most, turns.length);
        double[] medians = new double[parts];
        for (int part = 0; part < parts; part++) {
            int from = part * turns.length / parts;
            int to = (part + 1) * turns.length / parts;
            double[] sorted = TurnSamples.finiteAscending(Arrays.copyOfRange(turns, from, to));
            medians[part] = sorted.length == 0 ? Double.NaN : Percentile.medianOfSorted(sorted);
        }
        return medians;
    }

    /** The change of the logarithm from the first part to the last; NaN with fewer than three parts. */
    static double move(double[] parts) {
        double[] logs = Arrays.stream(parts)
                .map(value -> value > 0 ? StrictMath.log(value) : Double.NaN)
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
        double[] sorted =
                slopes.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Percentile.medianOfSorted(sorted) * (logs.length - 1);
    }
}
