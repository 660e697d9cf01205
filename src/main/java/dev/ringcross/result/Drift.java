package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a run over time.
 *
 * @param strip the median ratio of the A/A arm in equal parts of the JVMs' lives, from the first to the last; null for
 *     a part without a value
 * @param moved the cells whose samples rise or fall while their JVMs run
 */
public record Drift(List<@Nullable Double> strip, List<Moved> moved) {

    /**
     * A cell that changed over time.
     *
     * @param ratio the ratio of the last turn to the first
     */
    public record Moved(String primitive, String route, Map<String, String> params, double ratio, Interval ci95) {
        /** The cell's name, as {@link Cell#name}. */
        public String name() {
            return new CellKey(primitive, route, params).name();
        }
    }
}
