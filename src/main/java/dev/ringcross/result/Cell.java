package dev.ringcross.result;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A primitive by one route with one set of parameters: numbers, or a reason why there are none.
 *
 * @param turnGroup the cells that it took turns with; the canary's visits name it too. Null where nothing was timed
 * @param unit {@value #NANOS_PER_OPERATION} or {@value #BYTES_PER_OPERATION}
 * @param status whether it has numbers
 * @param reason why there are no numbers; null when status is ok
 * @param typical median over JVMs of the JVM's median sample
 * @param ci95 the 95 % interval of {@code typical}, Student's over the JVMs; null with one JVM
 * @param quiet the cost while the host is quiet, which repeats from run to run; null where no canary was read
 * @param min the least sample
 * @param p99 the 99th percentile of {@code tail}
 * @param tail the times of sampled single operations; null where an operation is shorter than a microsecond or comes in
 *     batches
 * @param modes the groups that the JVMs fall into; empty where they form one
 * @param excess over the baseline; null for the baseline itself, and where there is none
 * @param samples the samples by JVM, then by turn; null where a turn gave none. A JVM that did not measure this cell
 *     has an empty list
 * @param aa the A/A arm; null where this cell has no twin
 * @param unsteadyJvms the number of JVMs in which its slices did not become steady within the limit for warming
 */
public record Cell(
        String primitive,
        String group,
        String route,
        Map<String, String> params,
        @Nullable String turnGroup,
        String unit,
        Status status,
        @Nullable String reason,
        @Nullable Double typical,
        @Nullable Interval ci95,
        @Nullable QuietValue quiet,
        @Nullable Double min,
        @Nullable Double p99,
        @Nullable Tail tail,
        List<Mode> modes,
        @Nullable Excess excess,
        List<List<@Nullable Double>> samples,
        @Nullable Twin aa,
        int unsteadyJvms,
        @Nullable Evidence evidence) {

    /** Whether a cell has numbers, or why it has none. */
    public enum Status {
        OK,
        /** This host, or this route, has none to give. */
        ABSENT,
        FAILED;

        /** As files and tables say it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final String NANOS_PER_OPERATION = "ns/op";
    public static final String BYTES_PER_OPERATION = "bytes/op";

    /** The cell's name as people write it: {@code read-zero/panama bytes=4096}. */
    public String name() {
        return key().name();
    }

    public CellKey key() {
        return new CellKey(primitive, route, params);
    }

    /** Whether its numbers are times; else they are bytes. */
    public boolean timed() {
        return unit.equals(NANOS_PER_OPERATION);
    }

    /** Half the width of the interval as a share of the typical value; infinite where there is no interval. */
    public double relativeHalfWidth() {
        if (ci95 == null || typical == null) {
            return Double.POSITIVE_INFINITY;
        }
        return ci95.halfWidth() == 0 ? 0 : ci95.halfWidth() / Math.abs(typical);
    }

    /** The cost while the host is quiet; null where it is not known. */
    public @Nullable Double quietValue() {
        return quiet == null ? null : quiet.value();
    }

    public boolean ok() {
        return status == Status.OK;
    }
}
