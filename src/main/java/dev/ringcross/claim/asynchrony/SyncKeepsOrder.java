package dev.ringcross.claim.asynchrony;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Completions;
import dev.ringcross.experiment.Experiment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes requests of different lengths and counts the pairs that completed in another order than they were made. */
@ClaimInfo(in = Theme.ASYNCHRONY, kinds = Claim.Kind.COUNTED)
public final class SyncKeepsOrder implements Claim {
    private static final String IN_C = "sync-keeps-order";
    private static final String IN_JAVA = "sync-keeps-order-java";
    private static final String ONE_AFTER_ANOTHER = "oneAfterAnother";

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(IN_C), Experiment.inJvm(IN_JAVA, Completions.class, "-Xmx64m"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts inC = observed.experiment(IN_C);
        ExperimentFacts inJava = observed.experiment(IN_JAVA);
        long waiting = inversions(inC, ONE_AFTER_ANOTHER) + inversions(inJava, ONE_AFTER_ANOTHER);
        Map<String, Long> together = together(inC, inJava);
        long inverted = together.values().stream().filter(count -> count > 0).count();
        Verdict verdict = waiting == 0 && inverted > 0 ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
        Finding finding = Finding.of(verdict);
        return (waiting == 0 && inverted == 0 ? finding.because("kept") : finding)
                .say("requests", inC.number("requests"))
                .say("pairs", pairs(inC) + pairs(inJava))
                .say("waiting", waiting)
                .say("inverted", inverted)
                .say("ways", together.size())
                .say("counts", String.join(", ", each(together)));
    }

    private static long pairs(ExperimentFacts facts) {
        long requests = facts.number("requests");
        return requests * (requests - 1) / 2;
    }

    /** The inverted pairs by each way of making all requests at once; io_uring only where this host permits it. */
    private static Map<String, Long> together(ExperimentFacts inC, ExperimentFacts inJava) {
        Map<String, Long> together = new LinkedHashMap<>();
        List.of("threads", "epoll").forEach(way -> together.put(way, inversions(inC, way)));
        if (!inC.has("io_uring.refused")) {
            together.put("io_uring", inversions(inC, "io_uring"));
        }
        List.of("virtualThreads", "futures").forEach(way -> together.put(way, inversions(inJava, way)));
        return together;
    }

    private static List<String> each(Map<String, Long> together) {
        return together.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .toList();
    }

    private static long inversions(ExperimentFacts facts, String way) {
        if (facts.number(way + ".completed") != facts.number("requests")) {
            throw new NotMeasured("of " + way + " not all requests were over");
        }
        return facts.number(way + ".inversions");
    }
}
