package dev.ringcross.stats;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * Durations of single operations, in nanoseconds, to three significant digits. Histograms of several JVMs add up, which
 * percentiles do not.
 */
public final class LatencyHistogram {
    private static final int DIGITS = 3;

    private final Histogram histogram;

    public LatencyHistogram() {
        this(new Histogram(DIGITS));
        histogram.setAutoResize(true);
    }

    private LatencyHistogram(Histogram histogram) {
        this.histogram = histogram;
    }

    /** Records a duration that occurred {@code times} times. */
    public void record(double nanos, long times) {
        histogram.recordValueWithCount(Math.round(nanos), times);
    }

    public void add(LatencyHistogram other) {
        histogram.add(other.histogram);
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** @param percent 0 … 100 */
    public double percentile(double percent) {
        return histogram.getValueAtPercentile(percent);
    }

    public double max() {
        return histogram.getMaxValue();
    }

    /**
     * Durations from one power of two up to the next.
     *
     * @param fromNanos 0 for the first
     */
    public record Octave(long fromNanos, long toNanos, long count) {}

    /** The octaves from the first that holds an operation to the last. */
    public List<Octave> octaves() {
        List<Octave> octaves = new ArrayList<>();
        for (HistogramIterationValue step : histogram.logarithmicBucketValues(1, 2)) {
            long count = step.getCountAddedInThisIterationStep();
            if (count > 0 || !octaves.isEmpty()) {
                octaves.add(new Octave(step.getValueIteratedFrom(), step.getValueIteratedTo(), count));
            }
        }
        return octaves;
    }

    /** HdrHistogram's compressed V2 encoding, in base64. */
    public String encoded() {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }

    /**
     * Decodes the text of {@link #encoded}.
     *
     * @throws IllegalArgumentException when the text is something else
     */
    public static LatencyHistogram decoded(String base64) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            Histogram histogram = Histogram.decodeFromCompressedByteBuffer(buffer, 0);
            histogram.setAutoResize(true);
            return new LatencyHistogram(histogram);
        } catch (DataFormatException | RuntimeException unfit) {
            throw new IllegalArgumentException("no histogram in HdrHistogram's encoding: " + unfit.getMessage(), unfit);
        }
    }
}
