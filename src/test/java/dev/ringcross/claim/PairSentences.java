package dev.ringcross.claim;

import static dev.ringcross.claim.Assertion.ALL;
import static dev.ringcross.claim.Assertion.counted;
import static dev.ringcross.claim.Assertion.described;
import static dev.ringcross.claim.Assertion.effectMore;
import static dev.ringcross.claim.Assertion.effectNotMore;
import static dev.ringcross.claim.Assertion.effectOpen;
import static dev.ringcross.claim.Assertion.more;
import static dev.ringcross.claim.Assertion.none;
import static dev.ringcross.claim.Assertion.notMore;
import static dev.ringcross.claim.Assertion.that;
import static dev.ringcross.claim.Sentences.adds;
import static dev.ringcross.claim.Sentences.cheap;
import static dev.ringcross.claim.Sentences.dear;
import static dev.ringcross.claim.Sentences.ofPairs;
import static dev.ringcross.claim.Sentences.says;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The same of claims whose reasons speak of pairs of cells, or of none of them, since nothing was resolved. */
final class PairSentences {
    private PairSentences() {}

    static void say() {
        says(
                "common.not-resolved",
                effectOpen(),
                that("as many JVMs as are said", said -> said.amount("jvms") > 1),
                that("some are open", said -> said.amount("open") > 0));
        says("common.not-resolved.untold", effectOpen(), that("some are open", said -> said.amount("open") > 0));
        says(
                "common.not-resolved.corrected",
                that("some lie beyond the margin", said -> said.amount("beyond") > 0),
                that("and are open", said -> said.amount("beyond") <= said.amount("open")),
                that("as many as are measured", said -> said.amount("beyond") <= said.above(ALL)));
        says("common.not-resolved.alone", alone());
        says(
                "common.not-measurable",
                that("a reason", said -> !said.figure("reason").isBlank()));

        ofPairs("process-creation-costs-more", ALL);
        ofPairs("thread-responds-sooner", ALL);
        ofPairs("thread-switch-cheaper", ALL);
        ofPairs("mode-switch-slows-low-latency", ALL);
        ofPairs("more-processes-more-switching", dear(".*=processes .*"));
        ofPairs("async-overlaps", cheap(".* waits=(16|64)"));
        ofPairs("async-suits-io", ALL);
        adds("thread-switch-cheaper.supported", more("middle"));
        adds("async-overlaps.supported", more("middle"));
        for (String verdict : List.of(".supported", ".contradicted", ".depends")) {
            adds("async-suits-io" + verdict, described("cached", "direct", "java"));
            adds("more-processes-more-switching" + verdict, described("threads"));
        }
        adds("more-processes-more-switching.supported", more("largest"));
        adds("more-processes-more-switching.contradicted", notMore("largest"));
        adds("more-processes-more-switching.depends", described("largest"));
        systemCalls();
        forkCopies();
        dividedWork("multiprocess-for-cpu-bound");
        dividedWork("multithread-for-io-bound");
        oneCpu();
        others();
    }

    /** One JVM alone leaves no interval. */
    private static Assertion alone() {
        return that(
                "no pair has an interval",
                said -> said.with(one -> one.ci95() != null).isEmpty());
    }

    /** Reading the clock is one of the calls that do not enter only where it does not. */
    private static void systemCalls() {
        String claim = "syscall-costs-more-than-call";
        ofPairs(claim, ALL);
        Map<String, List<Assertion>> all = new LinkedHashMap<>(Sentences.all());
        ofPairs(claim, cheap("noop/.*"));
        for (String verdict : List.of(".supported", ".contradicted", ".depends")) {
            List<Assertion> ofFour = Sentences.all().get(claim + verdict);
            List<Assertion> ofFive = all.get(claim + verdict);
            says(
                    claim + verdict,
                    said -> (said.amount("clockEntries") == 0 ? ofFive : ofFour)
                            .forEach(assertion -> assertion.check(said)));
        }
        says(
                claim + ".contradicted.entries",
                that(
                        "they enter otherwise",
                        said -> said.amount("functionEntries") > 0
                                || said.amount("parentEntries") < 1
                                || said.amount("unservedEntries") < 1));
    }

    private static void forkCopies() {
        String claim = "fork-copies-memory";
        Assertion copied = that("half is copied", said -> 2 * said.amount("copied") >= 0.99 * said.amount("touched"));
        Assertion not = that("less is copied", said -> 2 * said.amount("copied") <= 1.01 * said.amount("touched"));
        Assertion added = that("it adds something", said -> said.amount("added") > 0);
        says(claim + ".supported", copied, more("growth"), effectMore(), added);
        says(claim + ".contradicted", not, more("growth"), added, described("huge"));
        says(claim + ".contradicted.counted", not, notMore("growth"));
        says(
                claim + ".contradicted.unresolved",
                not,
                described("growth"),
                said -> (said.with(one -> one.ci95() != null).isEmpty() ? alone() : effectOpen()).check(said));
        says(claim + ".contradicted.corrected", not, added, more("growth"), effectMore());
        says(claim + ".contradicted.free", copied, notMore("growth"), effectNotMore());
    }

    private static void dividedWork(String claim) {
        Predicate<Contrast> gains = dear(".* tasks=1 .*");
        Predicate<Contrast> advantage = gains.negate();
        ofPairs(claim, advantage);
        for (String verdict : List.of(".supported", ".contradicted", ".depends")) {
            adds(claim + verdict, more("gain"));
        }
        says(claim + ".contradicted.no-gain", none(gains), notMore("least", "greatest"), effectNotMore());
    }

    private static void oneCpu() {
        String claim = "one-cpu-no-gain";
        Predicate<Contrast> computing = dear("cpu-work.*");
        says(claim + ".supported", none(ALL), notMore("computing", "waiting"), effectNotMore());
        says(claim + ".contradicted", more("computing", "waiting"), effectMore());
        says(
                claim + ".depends",
                effectMore(),
                said -> (said.above(computing) > 0 ? more("computing") : notMore("computing")).check(said),
                said -> (said.above(computing) > 0 ? notMore("waiting") : more("waiting")).check(said));
    }

    private static void others() {
        says(
                "mode-switch-slows-low-latency.supported.waking",
                more("least", "greatest"),
                effectMore(),
                counted(ALL),
                that("a small part", said -> said.amount("share") < 50));
        says(
                "async-overlaps.contradicted.idle",
                that("no effect", said -> said.finding().effect() == null));
    }
}
