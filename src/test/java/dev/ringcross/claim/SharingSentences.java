package dev.ringcross.claim;

import static dev.ringcross.claim.Assertion.ALL;
import static dev.ringcross.claim.Assertion.counted;
import static dev.ringcross.claim.Assertion.described;
import static dev.ringcross.claim.Assertion.effectMore;
import static dev.ringcross.claim.Assertion.effectNotMore;
import static dev.ringcross.claim.Assertion.none;
import static dev.ringcross.claim.Assertion.some;
import static dev.ringcross.claim.Assertion.spanOfMore;
import static dev.ringcross.claim.Assertion.spanOfNotMore;
import static dev.ringcross.claim.Assertion.that;
import static dev.ringcross.claim.Sentences.adds;
import static dev.ringcross.claim.Sentences.cheap;
import static dev.ringcross.claim.Sentences.dear;
import static dev.ringcross.claim.Sentences.ofPairs;
import static dev.ringcross.claim.Sentences.says;

import java.util.List;
import java.util.function.Predicate;

/** The same of claims about what tasks share: caches, data, locks. */
final class SharingSentences {
    private SharingSentences() {}

    static void say() {
        caches();
        communication();
        locks();
    }

    private static void caches() {
        String claim = "switch-flushes-cache";
        Predicate<Contrast> kept = dear(".*after=emptied.*");
        Predicate<Contrast> driven = dear("working-set.*");
        Assertion notEmptied = spanOfMore("emptied");
        says(claim + ".supported", none(kept), spanOfNotMore("emptied"), spanOfMore("switched"), effectMore());
        says(claim + ".contradicted", some(kept), notEmptied, none(driven), spanOfNotMore("driven"));
        says(
                claim + ".contradicted.small",
                some(kept),
                notEmptied,
                that(
                        "none of the sets is known to be driven out",
                        said -> said.notAbove(driven) < said.with(driven).size()
                                || said.with(driven).isEmpty()));
        says(claim + ".depends", some(kept), that("one is not", said -> said.notAbove(kept) > 0));
        says(
                claim + ".depends.displaced",
                some(kept),
                notEmptied,
                some(driven),
                spanOfMore("driven"),
                that("a share", said -> said.amount("knee") > 0));
        for (String words : List.of(".contradicted", ".contradicted.small", ".depends", ".depends.displaced")) {
            adds(claim + words, described("switched"));
        }
        adds(claim + ".depends", described("emptied"));
    }

    private static void communication() {
        String claim = "threads-communicate-cheaper";
        ofPairs(claim, ALL);
        adds(claim + ".supported", spanOfMore("kernel", "shared", "large"));
        adds(claim + ".contradicted", spanOfNotMore("kernel", "shared", "large"));
        adds(claim + ".depends", described("kernel", "shared", "large"));
    }

    private static void locks() {
        String claim = "locks-become-bottleneck";
        Predicate<Contrast> locks = dear("(pthread-mutex|synchronized|reentrant-lock-unlock)/.*");
        Predicate<Contrast> costs = cheap("noop/.*");
        Predicate<Contrast> contended = locks.and(costs.negate());
        Predicate<Contrast> two = contended.and(dear(".* threads=2"));
        Predicate<Contrast> below =
                two.and(one -> one.ci95() != null && one.ci95().high() < 2);
        ofPairs(claim, locks);
        says(
                claim + ".supported",
                counted(locks),
                some(costs),
                some(contended),
                spanOfMore("contended"),
                effectMore(),
                that(
                        "two together do no more than one",
                        said -> said.with(below).isEmpty()));
        says(claim + ".contradicted", counted(locks), none(locks), spanOfNotMore("contended"), effectNotMore());
        says(
                claim + ".depends.scales",
                some(costs),
                spanOfMore("contended"),
                that("two together do more than one", said -> !said.with(below).isEmpty()));
        for (String words : List.of(".supported", ".contradicted", ".depends", ".depends.scales")) {
            adds(claim + words, described("atomic", "striped"));
        }
        adds(claim + ".depends", described("contended"));
    }
}
