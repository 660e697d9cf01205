package dev.ringcross.claim.asynchrony;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Contrast;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Curves;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares waits made one after the other with waits that overlap, and counts the work that a caller gets done
 * meanwhile.
 */
@ClaimInfo(
        in = Theme.ASYNCHRONY,
        kinds = {Claim.Kind.TIMED, Claim.Kind.COUNTED})
public final class AsyncOverlaps implements Claim {
    private static final String ALONE = "overlapping-waits/%s way=one-after-another waits=1";

    /** The ways of having several waits under way, each by the route that offers it. */
    private static final List<String> WAYS = List.of(
            "overlapping-waits/c way=threads",
            "overlapping-waits/c way=event-loop",
            "overlapping-waits/java way=virtual-threads",
            "overlapping-waits/java way=event-loop");

    private static final List<List<String>> PAIRS = WAYS.stream()
            .flatMap(way -> Stream.of(1, 16, 64)
                    .map(waits ->
                            List.of(ALONE.formatted(way.contains("/c ") ? "c" : "java"), way + " waits=" + waits)))
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
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(id()));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment(id());
        for (String caller : List.of("oneAfterAnother", "meanwhile")) {
            if (facts.number(caller + ".answered") != facts.number("waits")) {
                throw new NotMeasured("not all waits of " + caller + " were over");
            }
        }
        List<Contrast> all = observed.contrasts(PAIRS);
        List<Contrast> several =
                all.stream().filter(one -> !one.cheap().endsWith("waits=1")).toList();
        if (several.isEmpty()) {
            throw new NotMeasured("no way of having several waits under way was measured");
        }
        Finding finding = facts.number("meanwhile.pieces") > 0
                ? ContrastSummary.finding(several)
                : Finding.of(Verdict.CONTRADICTED).because("idle");
        finding = finding.say("waits", facts.number("waits"))
                .say("pieces", facts.number("meanwhile.pieces"))
                .say("meanwhile", ClaimText.time(facts.amount("meanwhile.wallNanos")))
                .say("waiting", ClaimText.time(facts.amount("oneAfterAnother.wallNanos")))
                .say("waitingCpu", ClaimText.time(facts.amount("oneAfterAnother.cpuNanos")));
        for (String way : WAYS) {
            List<Contrast> own =
                    all.stream().filter(one -> one.cheap().startsWith(way)).toList();
            String effect = "one after another / " + way.substring(way.indexOf('/') + 1);
            finding = finding.curve(Curves.alongCheap("waits", effect, own));
        }
        return finding;
    }
}
