package dev.ringcross.claim;

import java.util.List;
import java.util.stream.Collectors;

/**
 * System calls a call, of what an experiment counted.
 *
 * @param facts that have {@code calls}, and {@code entries} of each way
 */
record PerCall(Facts facts) {
    double of(String way) {
        return facts.amount(way + ".entries") / facts.amount("calls");
    }

    double least(List<String> ways) {
        return ways.stream().mapToDouble(this::of).min().orElseThrow();
    }

    /** {@code read 1, write 1}. */
    String told(List<String> ways) {
        return ways.stream().map(way -> way + " " + Say.number(of(way))).collect(Collectors.joining(", "));
    }
}
