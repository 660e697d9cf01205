package dev.ringcross.run.record;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Samples by JVM, then by turn, rounded to what the file keeps. */
final class SampleList {
    /** A hundred-thousandth of a slice of 100 µs is a nanosecond, finer than the clock that it was measured by. */
    private static final MathContext KEPT = new MathContext(5, RoundingMode.HALF_EVEN);

    private final List<List<@Nullable Double>> byJvm = new ArrayList<>();

    void add(int jvm, double[] samples) {
        while (byJvm.size() <= jvm) {
            byJvm.add(new ArrayList<>());
        }
        List<@Nullable Double> own = byJvm.get(jvm);
        for (double sample : samples) {
            own.add(kept(sample));
        }
    }

    List<List<@Nullable Double>> lists() {
        return Collections.unmodifiableList(byJvm);
    }

    /** A sample as the file has it; null where there is no number. */
    static @Nullable Double kept(double value) {
        return Double.isFinite(value) ? Double.valueOf(rounded(value)) : null;
    }

    static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(KEPT).doubleValue() : value;
    }
}
