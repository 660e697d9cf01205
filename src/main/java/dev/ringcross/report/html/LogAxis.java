package dev.ringcross.report.html;

import java.util.stream.DoubleStream;

/** Values along a picture, each decade as wide as any other; of a negative width where they grow upwards. */
record LogAxis(double lowest, double highest, double left, double width) {
    /** The limits, a picosecond and three years: values beyond are drawn at the edge. */
    private static final double LEAST = 1e-3;

    private static final double MOST = 1e17;

    /** An axis of whole decades around all positive values. */
    static LogAxis about(double[] values, double left, double width) {
        double low = Math.max(
                LEAST, DoubleStream.of(values).filter(value -> value > 0).min().orElse(1));
        double high = Math.max(
                LEAST, DoubleStream.of(values).filter(value -> value > 0).max().orElse(10));
        high = Math.min(high, MOST);
        low = Math.min(low, MOST);
        double from = Math.pow(10, Math.floor(Math.log10(low)));
        double to = Math.pow(10, Math.ceil(Math.log10(high)));
        return new LogAxis(from, to > from ? to : from * 10, left, width);
    }

    /** The position of a value, within the picture whatever the value. */
    double at(double value) {
        double share = Math.log10(Math.max(value, lowest) / lowest) / Math.log10(highest / lowest);
        return left + width * Math.min(1, share);
    }

    /** The position at which each decade begins. */
    double[] decades() {
        int count = (int) Math.round(Math.log10(highest / lowest));
        return DoubleStream.iterate(lowest, value -> value * 10)
                .limit(count + 1L)
                .toArray();
    }
}
