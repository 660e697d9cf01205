package dev.ringcross.claim.communication;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Contrast;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares a round trip between processes with one between threads that wait in the same way: asleep on one CPU, or
 * spinning on two. A thread hands over a reference, which costs as much for 64 KiB as for a byte.
 */
@ClaimInfo(in = Theme.COMMUNICATION, kinds = Claim.Kind.TIMED)
public final class ThreadsCommunicateCheaper implements Claim {
    private static final String ASLEEP = "futex-pingpong/c between=threads cpus=same";

    private static final List<List<String>> THROUGH_KERNEL = List.of(
            List.of("pipe-pingpong/c between=processes cpus=same", ASLEEP),
            List.of("fifo/c bytes=1", ASLEEP),
            List.of("unix-stream/c bytes=1", ASLEEP),
            List.of("tcp-loopback/c bytes=1", ASLEEP),
            List.of("posix-queue/c bytes=1", ASLEEP),
            List.of("fifo/java bytes=1", "synchronous-queue-pingpong/java cpus=same"));

    private static final List<List<String>> SHARED_MEMORY = List.of(
            List.of("futex-pingpong/c between=processes cpus=same", ASLEEP),
            List.of("shared-memory-futex/c bytes=1", ASLEEP),
            List.of("shared-memory-spin/c bytes=1", "heap-handoff/java"));

    private static final List<List<String>> LARGE =
            List.of(List.of("fifo/c bytes=65536", ASLEEP), List.of("shared-memory-futex/c bytes=65536", ASLEEP));

    private static final List<List<String>> PAIRS = Stream.of(THROUGH_KERNEL, SHARED_MEMORY, LARGE)
            .flatMap(List::stream)
            .toList();

    @Override
    public List<List<String>> pairs() {
        return PAIRS;
    }

    @Override
    public List<String> cells() {
        return PAIRS.stream().flatMap(List::stream).distinct().toList();
    }

    @Override
    public Finding judge(RunObservations observed) {
        List<Contrast> contrasts = observed.contrasts(PAIRS);
        Finding finding = ContrastSummary.finding(contrasts);
        List<Contrast> spoken = ContrastSummary.spoken(finding.verdict(), contrasts);
        return finding.say("kernel", span(spoken, THROUGH_KERNEL))
                .say("shared", span(spoken, SHARED_MEMORY))
                .say("large", span(spoken, LARGE));
    }

    private static String span(List<Contrast> contrasts, List<List<String>> pairs) {
        return ClaimText.span(contrasts.stream()
                .filter(one -> pairs.contains(List.of(one.dear(), one.cheap())))
                .toList());
    }
}
