package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public record Comparison(
        String schema,
        Tool tool,
        String kind,
        Side old,
        Side young,
        double margin,
        double askedMargin,
        List<FactDifference> facts,
        List<ComparedCell> cells,
        List<String> footnotes) {
    public static final String SCHEMA = "ringcross-compare/1";

    public record Side(
            String name,
            String startedAt,
            int forks,
            int rounds,
            long seed,
            @Nullable Double noiseFloor) {}

    public record FactDifference(
            String fact, @Nullable String old, @Nullable String young) {}

    public record ComparedCell(
            String primitive,
            String group,
            String oldRoute,
            String youngRoute,
            Map<String, String> params,
            @Nullable Double old,
            @Nullable Double young,
            @Nullable Double ratio,
            @Nullable Interval ci95,
            @Nullable Double adjustedP,
            @Nullable Double mannWhitneyP,
            boolean crossCheckDisagrees,
            String verdict,
            @Nullable String reason) {}
}
