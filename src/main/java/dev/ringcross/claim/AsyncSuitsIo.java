package dev.ringcross.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a read that the caller waits for takes over one of many that it does not wait for: of memory, devices, sockets. */
final class AsyncSuitsIo implements Claim {
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
        return Stream.of(1, 8, 64, 256)
                .map(depth -> List.of(waiting, ring + " depth=" + depth))
                .toList();
    }

    @Override
    public String id() {
        return "async-suits-io";
    }

    @Override
    public Theme theme() {
        return Theme.ASYNCHRONY;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.TIMED);
    }

    @Override
    public List<String> cells() {
        return PAIRS.stream().flatMap(List::stream).distinct().toList();
    }

    @Override
    public Finding judge(Observed observed) {
        List<Contrast> all = observed.contrasts(PAIRS);
        List<Contrast> cached = of(all, CACHED);
        List<Contrast> direct = of(all, DIRECT);
        Finding finding = Together.finding(all)
                .say("cached", ratios(cached))
                .say("direct", ratios(direct))
                .say("java", ratios(of(all, "async-file-channel-read/java")))
                .say("virtual", ratios(of(all, "virtual-thread-read/java")))
                .say("http", ratios(of(all, "http-async/java")));
        finding = cached.isEmpty()
                ? finding
                : finding.curve(Curves.along("depth", "pread / io_uring, page cache", cached));
        return direct.isEmpty()
                ? finding
                : finding.curve(Curves.along("depth", "pread / io_uring, past the page cache", direct));
    }

    private static List<Contrast> of(List<Contrast> contrasts, String cheap) {
        return contrasts.stream().filter(one -> one.cheap().startsWith(cheap)).toList();
    }

    /** By growing depth; a dash where this host permits none. */
    private static String ratios(List<Contrast> contrasts) {
        return contrasts.isEmpty()
                ? "–"
                : contrasts.stream().map(one -> Say.number(one.ratio()) + " ×").collect(Collectors.joining(", "));
    }
}
