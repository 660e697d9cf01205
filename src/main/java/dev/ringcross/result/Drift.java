package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the run moved with order or time.
 *
 * @param strip in equal parts of the JVMs' lives, from the first to the last, the median ratio of the A/A arm; null for a
 *     part without any
 * @param moved the cells whose samples rise or fall while their JVMs run
 */
public record Drift(List<@Nullable Double> strip, List<Moved> moved) {

    /**
     * A cell that moved.
     *
     * @param ratio the last turn over the first
     */
    public record Moved(String primitive, String route, Map<String, String> params, double ratio, Interval ci95) {
        /** As {@link Cell#name}. */
        public String name() {
            return Cell.name(primitive, route, params);
        }
    }
}
