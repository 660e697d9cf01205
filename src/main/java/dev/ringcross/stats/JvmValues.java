package dev.ringcross.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One value for each JVM, the unit of the statistics: their median, and Student's 95 % interval over them. Where JVMs
 * fall into groups the median may lie outside of an interval about the mean; the interval is then stretched to hold it.
 *
 * @param typical the median over the JVMs
 * @param ci95 null with fewer than two JVMs
 * @param values the values of the JVMs that have one
 */
public record JvmValues(double typical, @Nullable Range ci95, double[] values) {
    /**
     * Summarises the values of the JVMs; null when no JVM has one.
     *
     * @param values NaN for a JVM that has none
     * @param widening the factor that the A/A arm of the run says intervals need, 1 for none
     */
    public static @Nullable JvmValues of(double[] values, double widening) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return null;
        }
        double[] sorted = finite.clone();
        Arrays.sort(sorted);
        double typical = Percentile.medianOfSorted(sorted);
        Range student =
                finite.length < 2 ? null : JvmTest.paired(finite, widening).ci95();
        return new JvmValues(
                typical,
                student == null ? null : new Range(Math.min(student.low(), typical), Math.max(student.high(), typical)),
                finite);
    }

    /** The values of two cells, paired JVM by JVM: the first less the second. */
    public static double[] differences(double[] first, double[] second) {
        return IntStream.range(0, Math.min(first.length, second.length))
                .mapToDouble(jvm -> first[jvm] - second[jvm])
                .toArray();
    }
}
