package dev.ringcross.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Values by fork, in an order that does not depend on the order in which they were measured: sorted within each fork,
 * and the forks by their values. So a seeded bootstrap gives the same interval to the last bit however the forks and
 * rounds were numbered. Missing values are gone, and so are forks that had none.
 */
record Samples(double[][] forks) {
    static Samples of(List<? extends List<@Nullable Double>> byForkThenRound) {
        return mapped(byForkThenRound, DoubleUnaryOperator.identity());
    }

    /** The logarithms; what is not positive has none and is missing. */
    static Samples logs(List<? extends List<@Nullable Double>> byForkThenRound) {
        return mapped(byForkThenRound, StrictMath::log);
    }

    private static Samples mapped(List<? extends List<@Nullable Double>> byForkThenRound, DoubleUnaryOperator value) {
        List<double[]> forks = new ArrayList<>();
        for (List<@Nullable Double> rounds : byForkThenRound) {
            double[] values = new double[rounds.size()];
            for (int round = 0; round < values.length; round++) {
                values[round] = value.applyAsDouble(orNaN(rounds.get(round)));
            }
            forks.add(values);
        }
        return canonical(forks);
    }

    /** One value per round in which both have one; NaN from {@code value} is dropped too. */
    static Samples paired(
            List<? extends List<@Nullable Double>> first,
            List<? extends List<@Nullable Double>> second,
            DoubleBinaryOperator value) {
        List<double[]> forks = new ArrayList<>();
        for (int fork = 0; fork < Math.min(first.size(), second.size()); fork++) {
            List<@Nullable Double> left = first.get(fork);
            List<@Nullable Double> right = second.get(fork);
            double[] values = new double[Math.min(left.size(), right.size())];
            for (int round = 0; round < values.length; round++) {
                values[round] = value.applyAsDouble(orNaN(left.get(round)), orNaN(right.get(round)));
            }
            forks.add(values);
        }
        return canonical(forks);
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static Samples canonical(List<double[]> forks) {
        return new Samples(forks.stream()
                .map(Samples::finiteAscending)
                .filter(rounds -> rounds.length > 0)
                .sorted(Comparator.comparing((double[] rounds) -> rounds, Arrays::compare))
                .toArray(double[][]::new));
    }

    /** By a plain loop: two files of a thousand cells have eight hundred thousand values. */
    private static double[] finiteAscending(double[] values) {
        double[] finite = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                finite[count++] = value;
            }
        }
        Arrays.sort(finite, 0, count);
        return Arrays.copyOf(finite, count);
    }

    int count() {
        return Arrays.stream(forks).mapToInt(rounds -> rounds.length).sum();
    }

    /** All values of all forks, ascending. */
    double[] pooled() {
        return Arrays.stream(forks).flatMapToDouble(DoubleStream::of).sorted().toArray();
    }

    /** The median of each fork, ascending. */
    double[] medians() {
        return Arrays.stream(forks)
                .mapToDouble(Percentile::medianOfSorted)
                .sorted()
                .toArray();
    }

    /** The median over forks of the fork's median: each fork weighs the same however many rounds it had. */
    double typical() {
        return Percentile.medianOfSorted(medians());
    }
}
