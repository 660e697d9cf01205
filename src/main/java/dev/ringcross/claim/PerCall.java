package dev.ringcross.claim;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The system calls per call that an experiment counted.
 *
 * @param facts the facts, with {@code calls}, and {@code entries} of each way, and of some {@code userMicros} and
 *     {@code systemMicros}
 */
public record PerCall(ExperimentFacts facts) {
    public double of(String way) {
        return facts.amount(way + ".entries") / facts.amount("calls");
    }

    public double least(List<String> ways) {
        return ways.stream().mapToDouble(this::of).min().orElseThrow();
    }

    /** {@code read 1, write 1}. */
    public String told(List<String> ways) {
        return ways.stream().map(way -> way + " " + ClaimText.number(of(way))).collect(Collectors.joining(", "));
    }

    /** The kernel's share of the CPU time of a process that did nothing else. */
    public String kernelShare(String way) {
        double kernel = facts.amount(way + ".systemMicros");
        double all = kernel + facts.amount(way + ".userMicros");
        return all == 0 ? "–" : ClaimText.percent(kernel / all);
    }
}
