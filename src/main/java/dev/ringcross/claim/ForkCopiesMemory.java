package dev.ringcross.claim;

import dev.ringcross.claim.Contrast.Way;
import dev.ringcross.result.Curve;
import dev.ringcross.run.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a child of fork has for itself, counted in bytes; and how fork's time follows the pages that the parent touched. */
final class ForkCopiesMemory implements Claim {
    private static final String EXPERIMENT = "fork-copies-memory";
    private static final String VFORK = "vfork-exec/c";
    private static final int LEAST = 4;
    private static final List<Integer> MEBIBYTES = List.of(LEAST, 64, 512, 2048);

    /** Of the memory that the parent touched: a child that has this much for itself was given a copy. */
    private static final double MOST = 0.5;

    @Override
    public String id() {
        return "fork-copies-memory";
    }

    @Override
    public Theme theme() {
        return Theme.PROCESSES;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.TIMED, Kind.COUNTED);
    }

    @Override
    public List<String> cells() {
        return Stream.concat(MEBIBYTES.stream().flatMap(size -> Stream.of(small(size), huge(size))), Stream.of(VFORK))
                .toList();
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(EXPERIMENT));
    }

    private static String small(int mebibytes) {
        return "fork-rss/c mebibytes=" + mebibytes + " hugePages=no";
    }

    private static String huge(int mebibytes) {
        return "fork-rss/c mebibytes=" + mebibytes + " hugePages=yes";
    }

    @Override
    public Finding judge(Observed observed) {
        Facts facts = observed.experiment(EXPERIMENT);
        double touched = facts.amount("touchedBytes");
        if (facts.amount("childsOwnBytesAfterWrites") < touched) {
            throw new NotMeasured("the child's writes to " + Say.bytes(touched) + " made no copies that could be seen");
        }
        boolean copied = facts.amount("childsOwnBytesAfterFork") >= MOST * touched;
        List<Integer> sizes = sizes(observed);
        int most = sizes.get(sizes.size() - 1);
        List<Integer> beside = observed.has(VFORK) ? sizes : List.of();
        List<Integer> both =
                sizes.stream().filter(size -> observed.has(huge(size))).toList();
        List<List<String>> pairs = new ArrayList<>(List.of(List.of(small(most), small(LEAST))));
        beside.forEach(size -> pairs.add(List.of(small(size), VFORK)));
        both.forEach(size -> pairs.add(List.of(small(size), huge(size))));
        List<Contrast> contrasts = observed.contrasts(pairs);
        Contrast growth = contrasts.get(0);
        List<Contrast> overHuge = contrasts.subList(1 + beside.size(), contrasts.size());
        double added = (observed.typical(small(most)) - observed.typical(small(LEAST))) / (most - LEAST);
        return finding(copied, growth)
                .effect(growth)
                .say("forks", growth.forksNeeded() == null ? "–" : String.valueOf(growth.forksNeeded()))
                .say("touched", Say.bytes(touched))
                .say("copied", Say.bytes(facts.amount("childsOwnBytesAfterFork")))
                .say("tables", Say.bytes(facts.amount("childsPageTableBytes")))
                .say("written", Say.bytes(facts.amount("childsOwnBytesAfterWrites")))
                .say("least", LEAST + " MiB")
                .say("most", most + " MiB")
                .say("growth", Say.ratio(growth))
                .say("added", Say.time(added))
                .say("copying", Say.time(facts.amount("copyNanosPerMebibyte")))
                .say("huge", overHuge.isEmpty() ? "–" : Say.ratio(overHuge.get(overHuge.size() - 1)))
                .say("vfork", Say.typical(observed, VFORK))
                .curve(curve("fork / vfork and exec", beside, contrasts.subList(1, 1 + beside.size())))
                .curve(curve("small pages / huge pages", both, overHuge));
    }

    private static Finding finding(boolean copied, Contrast growth) {
        if (!copied) {
            Finding wrongReason = Finding.of(Verdict.CONTRADICTED);
            return growth.way() == Way.MORE ? wrongReason : wrongReason.because("counted");
        }
        if (!growth.isResolved()) {
            return Finding.of(Verdict.NOT_RESOLVED);
        }
        return growth.way() == Way.MORE
                ? Finding.of(Verdict.SUPPORTED)
                : Finding.of(Verdict.CONTRADICTED).because("free");
    }

    /** Those that this run has a number of: the least, and another. */
    private static List<Integer> sizes(Observed observed) {
        List<Integer> sizes =
                MEBIBYTES.stream().filter(size -> observed.has(small(size))).toList();
        if (!sizes.contains(LEAST)) {
            observed.cell(small(LEAST));
        }
        if (sizes.size() < 2) {
            observed.cell(small(MEBIBYTES.get(1)));
        }
        return sizes;
    }

    private static Curve curve(String effect, List<Integer> sizes, List<Contrast> contrasts) {
        return Curves.of("MiB", effect, sizes.stream().map(Double::valueOf).toList(), contrasts);
    }
}
