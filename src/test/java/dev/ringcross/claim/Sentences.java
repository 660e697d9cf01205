package dev.ringcross.claim;

import static dev.ringcross.claim.Assertion.counted;
import static dev.ringcross.claim.Assertion.effectMore;
import static dev.ringcross.claim.Assertion.effectNotMore;
import static dev.ringcross.claim.Assertion.more;
import static dev.ringcross.claim.Assertion.none;
import static dev.ringcross.claim.Assertion.notMore;
import static dev.ringcross.claim.Assertion.some;
import static dev.ringcross.claim.Assertion.that;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What each reason asserts of its numbers, by the key of its words: {@code fork-copies-memory.contradicted.counted}. It is
 * read off the sentences, not off the code that chooses them: whoever writes a sentence writes here what it says.
 */
final class Sentences {
    private static final Map<String, List<Assertion>> SAY = new LinkedHashMap<>();

    static {
        PairSentences.say();
        SharingSentences.say();
        CountedSentences.say();
        ModeSentences.say();
    }

    private Sentences() {}

    static Map<String, List<Assertion>> all() {
        return SAY;
    }

    static void says(String key, Assertion... assertions) {
        SAY.put(key, List.of(assertions));
    }

    static void says(String key, String what, Predicate<Said> holds) {
        says(key, that(what, holds));
    }

    /** What a sentence of {@link #ofPairs} says besides. */
    static void adds(String key, Assertion... assertions) {
        List<Assertion> all = new ArrayList<>(SAY.getOrDefault(key, List.of()));
        all.addAll(List.of(assertions));
        SAY.put(key, all);
    }

    /** "In {more} of {pairs} it takes longer", "in none", "in {more}, but in {notMore} not": from {least} to {greatest}. */
    static void ofPairs(String claim, Predicate<Contrast> pairs) {
        says(claim + ".supported", counted(pairs), more("least", "greatest"), effectMore());
        says(claim + ".contradicted", counted(pairs), none(pairs), notMore("least", "greatest"), effectNotMore());
        says(
                claim + ".depends",
                counted(pairs),
                some(pairs),
                notMore("least"),
                more("greatest"),
                that("in some it is not", said -> said.notAbove(pairs) > 0));
    }

    static Predicate<Contrast> dear(String regex) {
        return one -> one.dear().matches(regex);
    }

    static Predicate<Contrast> cheap(String regex) {
        return one -> one.cheap().matches(regex);
    }
}
