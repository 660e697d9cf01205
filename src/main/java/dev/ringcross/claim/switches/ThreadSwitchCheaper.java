package dev.ringcross.claim.switches;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares round trips between two processes with round trips between two threads, by four ways, on one CPU and on two.
 */
@ClaimInfo(in = Theme.SWITCHES, kinds = Claim.Kind.TIMED)
public final class ThreadSwitchCheaper implements Claim {
    private static final List<List<String>> PAIRS = Stream.of(
                    "pipe-pingpong/c between=%s cpus=same",
                    "futex-pingpong/c between=%s cpus=same",
                    "eventfd-pingpong/c between=%s cpus=same",
                    "yield-pingpong/c between=%s",
                    "pipe-pingpong/c between=%s cpus=two",
                    "futex-pingpong/c between=%s cpus=two",
                    "eventfd-pingpong/c between=%s cpus=two")
            .map(way -> List.of(way.formatted("processes"), way.formatted("threads")))
            .toList();

    @Override
    public List<List<String>> pairs() {
        return PAIRS;
    }

    @Override
    public List<String> cells() {
        return PAIRS.stream().flatMap(List::stream).toList();
    }

    @Override
    public Finding judge(RunObservations observed) {
        return ContrastSummary.finding(observed.contrasts(PAIRS));
    }
}
