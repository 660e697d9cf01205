package dev.ringcross.stats;

/** A closed interval in the unit of the samples it came from. */
public record Range(double low, double high) {
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("range [" + low + ", " + high + "]");
        }
    }

    /** The distance from {@code centre} to the farther bound. */
    public double reach(double centre) {
        return Math.max(Math.abs(low - centre), Math.abs(high - centre));
    }
}
