package dev.ringcross.stats;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one cell by JVM, then by turn. A sample that a turn did not give is NaN and is skipped everywhere; a
 * JVM that did not measure the cell has no value.
 *
 * @param byJvm one array for each JVM of the run, in their order
 */
public record TurnSamples(double[][] byJvm) {
    /** Reads the samples of a result file: null where a turn gave none. */
    public static TurnSamples of(List<? extends List<@Nullable Double>> byJvmThenTurn) {
        double[][] values = new double[byJvmThenTurn.size()][];
        for (int jvm = 0; jvm < values.length; jvm++) {
            List<@Nullable Double> turns = byJvmThenTurn.get(jvm);
            values[jvm] = new double[turns.size()];
            for (int turn = 0; turn < values[jvm].length; turn++) {
                Double value = turns.get(turn);
                values[jvm][turn] = value == null ? Double.NaN : value;
            }
        }
        return new TurnSamples(values);
    }

    public TurnSamples map(DoubleUnaryOperator value) {
        return new TurnSamples(Arrays.stream(byJvm)
                .map(turns -> Arrays.stream(turns).map(value).toArray())
                .toArray(double[][]::new));
    }

    /** Combines two cells turn by turn: one value for each turn in which both have one. */
    public TurnSamples paired(TurnSamples other, DoubleBinaryOperator value) {
        double[][] both = new double[Math.min(byJvm.length, other.byJvm.length)][];
        for (int jvm = 0; jvm < both.length; jvm++) {
            double[] left = byJvm[jvm];
            double[] right = other.byJvm[jvm];
            both[jvm] = new double[Math.min(left.length, right.length)];
            for (int turn = 0; turn < both[jvm].length; turn++) {
                both[jvm][turn] = value.applyAsDouble(left[turn], right[turn]);
            }
        }
        return new TurnSamples(both);
    }

    /** Combines the values of two cells JVM by JVM. */
    TurnSamples joined(TurnSamples other) {
        return new TurnSamples(IntStream.range(0, Math.min(byJvm.length, other.byJvm.length))
                .mapToObj(jvm -> DoubleStream.concat(DoubleStream.of(byJvm[jvm]), DoubleStream.of(other.byJvm[jvm]))
                        .toArray())
                .toArray(double[][]::new));
    }

    /** The median of each JVM, in the order of the JVMs; NaN for one that has no sample. */
    public double[] medians() {
        return Arrays.stream(byJvm)
                .mapToDouble(turns -> {
                    double[] sorted = finiteAscending(turns);
                    return sorted.length == 0 ? Double.NaN : Percentile.medianOfSorted(sorted);
                })
                .toArray();
    }

    /** All samples of all JVMs, ascending. */
    public double[] pooled() {
        return finiteAscending(
                Arrays.stream(byJvm).flatMapToDouble(DoubleStream::of).toArray());
    }

    public int count() {
        return (int) Arrays.stream(byJvm)
                .flatMapToDouble(DoubleStream::of)
                .filter(Double::isFinite)
                .count();
    }

    static double[] finiteAscending(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }
}
