package dev.ringcross.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One textbook sentence and what this run says of it. */
public record Claim(
        String id,
        String verdict,
        String statement,
        @Nullable Double effect,
        @Nullable Interval ci95,
        String why,
        String wouldFlipIf,
        Map<String, String> evidence,
        String rerun) {}
