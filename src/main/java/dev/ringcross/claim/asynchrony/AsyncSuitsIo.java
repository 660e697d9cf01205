package dev.ringcross.claim.asynchrony;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Contrast;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Curves;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import java.util.List;
import java.util.stream.Stream;

/** Compares a read that the caller waits for with one of many asynchronous reads: of memory, devices and sockets. */
@ClaimInfo(in = Theme.ASYNCHRONY, kinds = Claim.Kind.TIMED)
public final class AsyncSuitsIo implements Claim {
    private static final String CACHED = "io-uring-read/c mode=plain";
    private static final String DIRECT = "io-uring-read/c mode=direct";

    private static final List<List<String>> PAIRS = Stream.of(
                    byDepth("read-file/c bytes=4096", CACHED),
                    byDepth("read-direct/c bytes=4096", DIRECT),
                    List.of(
                            List.of("read-file/c bytes=4096", "io-uring-read/c mode=registered depth=64"),
                            List.of("read-file/java bytes=4096", "async-file-channel-read/java"),
                            List.of("read-file/java bytes=4096", "virtual-thread-read/java"),
                            List.of("http-blocking/java", "http-async/java")))
            .flatMap(List::stream)
            .toList();

    private static List<List<String>> byDepth(String waiting, String ring) {
        return Stream.of(" depth=1", " depth=8", " depth=64", " depth=256")
                .map(depth -> List.of(waiting, ring + depth))
                .toList();
    }

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
        List<Contrast> all = observed.contrasts(PAIRS);
        List<Contrast> many = all.stream().filter(AsyncSuitsIo::isOfMany).toList();
        if (many.isEmpty()) {
            throw new NotMeasured("no way of having many requests under way was measured");
        }
        List<Contrast> cached = of(all, CACHED);
        List<Contrast> direct = of(all, DIRECT);
        List<Contrast> java =
                all.stream().filter(one -> one.cheap().endsWith("/java")).toList();
        Finding finding = ContrastSummary.finding(many.stream().anyMatch(Contrast::isResolved) ? all : many)
                .say("cached", ClaimText.ratios("depth", cached))
                .say("direct", ClaimText.ratios("depth", direct))
                .say("java", ClaimText.ratios("depth", java))
                .curve(Curves.alongCheap("depth", "pread / io_uring, cached", cached))
                .curve(Curves.alongCheap("depth", "pread / io_uring, direct", direct));
        List<Contrast> spoken = ContrastSummary.spoken(finding.verdict(), direct);
        return spoken.isEmpty() ? finding : finding.effect(spoken.get(spoken.size() - 1));
    }

    /** Whether a comparison counts: one request at a time has neither a batch nor an overlap. */
    private static boolean isOfMany(Contrast contrast) {
        return contrast.cheap().startsWith("http") || contrast.cheap().matches(".* depth=(8|64|256)");
    }

    private static List<Contrast> of(List<Contrast> contrasts, String cheap) {
        return contrasts.stream().filter(one -> one.cheap().startsWith(cheap)).toList();
    }
}
