package dev.ringcross.result.json;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list of numbers of which some may be missing, such as a JVM's samples. Each takes eight bytes, where a list of
 * objects takes twenty.
 */
final class NullableDoubles extends AbstractList<@Nullable Double> implements RandomAccess {
    /** The values; NaN stands for a missing one, since JSON has no NaN. */
    private final double[] values;

    private NullableDoubles(double[] values) {
        this.values = values;
    }

    @Override
    public @Nullable Double get(int index) {
        double value = values[index];
        return Double.isNaN(value) ? null : (Double) value;
    }

    @Override
    public int size() {
        return values.length;
    }

    /** Collects numbers as they are read. */
    static final class Builder {
        private double[] values = new double[8];
        private int count;

        /** @param value NaN when the number is missing */
        void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        int count() {
            return count;
        }

        NullableDoubles build() {
            return new NullableDoubles(Arrays.copyOf(values, count));
        }
    }
}
