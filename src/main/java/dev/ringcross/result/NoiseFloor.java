package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this run calls different although it is the same: the A/A arm.
 *
 * @param ratio the largest deviation from 1 that any A/A interval reaches, as a fraction (0.02 is 2 %); null when no cell had pairs enough
 */
public record NoiseFloor(@Nullable Double ratio, List<Twin> cells) {

    /**
     * One cell measured twice in every round.
     *
     * @param ratio the median over rounds of second over first
     * @param samples the second arm, by fork and round; the first arm is the cell's own samples
     */
    public record Twin(
            String primitive,
            String route,
            Map<String, String> params,
            @Nullable Double ratio,
            @Nullable Interval ci95,
            List<List<@Nullable Double>> samples) {}
}
