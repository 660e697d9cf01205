package dev.ringcross.stats;

/** A closed interval in the unit of the samples it came from. */
public record Range(double low, double high) {
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("range [" + low + ", " + high + "]");
        }
    }

    /** How far the bound that is farther from {@code centre} lies from it. */
    public double reach(double centre) {
        return Math.max(Math.abs(low - centre), Math.abs(high - centre));
    }
}
