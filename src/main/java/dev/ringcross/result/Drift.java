package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the run moved with order or time.
 *
 * @param strip by round, the median over forks of the A/A arm's ratio; null where a round gave none
 * @param moved the cells whose samples rise or fall with the round
 */
public record Drift(List<@Nullable Double> strip, List<Moved> moved) {

    /**
     * A cell that moved.
     *
     * @param ratio the last round over the first
     */
    public record Moved(String primitive, String route, Map<String, String> params, double ratio, Interval ci95) {
        /** As {@link Cell#name}. */
        public String name() {
            return Cell.name(primitive, route, params);
        }
    }
}
