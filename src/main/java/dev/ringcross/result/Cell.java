package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One primitive by one route with one set of parameters: numbers, or a reason.
 *
 * @param unit {@value #NANOS_PER_OPERATION} or {@value #BYTES_PER_OPERATION}
 * @param status {@value #OK}, {@value #ABSENT} or {@value #FAILED}
 * @param reason why there are no numbers; null when status is ok
 * @param typical median over forks of the fork's median
 * @param ci95 seeded bootstrap of {@code typical} that resamples forks, then rounds
 * @param floor the 10th percentile of the rounds
 * @param p99 that of {@code tail}
 * @param tail by sampling single operations; null where an operation is shorter than a microsecond or comes in batches
 * @param samples by fork, then by round; null where a round gave none
 * @param disturbed the rounds that others disturbed; their samples are kept
 */
public record Cell(
        String primitive,
        String group,
        String route,
        Map<String, String> params,
        String unit,
        String status,
        @Nullable String reason,
        @Nullable Double typical,
        @Nullable Interval ci95,
        @Nullable Double floor,
        @Nullable Double min,
        @Nullable Double p99,
        @Nullable Tail tail,
        @Nullable Excess excess,
        List<List<@Nullable Double>> samples,
        @Added List<Disturbance> disturbed,
        @Nullable Evidence evidence) {

    public static final String OK = "ok";
    public static final String ABSENT = "absent";
    public static final String FAILED = "failed";
    public static final String NANOS_PER_OPERATION = "ns/op";
    public static final String BYTES_PER_OPERATION = "bytes/op";

    /** The cell's name as people write it: {@code read-zero/panama bytes=4096}. */
    public String name() {
        return name(primitive, route, params);
    }

    static String name(String primitive, String route, Map<String, String> params) {
        StringBuilder name = new StringBuilder(primitive).append('/').append(route);
        params.forEach((key, value) -> name.append(' ').append(key).append('=').append(value));
        return name.toString();
    }

    /** Whether its numbers are times; else they are bytes. */
    public boolean timed() {
        return unit.equals(NANOS_PER_OPERATION);
    }

    /** Half the width of the interval over the typical value; infinite where there is no interval. */
    public double relativeHalfWidth() {
        if (ci95 == null || typical == null) {
            return Double.POSITIVE_INFINITY;
        }
        return ci95.halfWidth() == 0 ? 0 : ci95.halfWidth() / Math.abs(typical);
    }

    public boolean ok() {
        return status.equals(OK);
    }
}
