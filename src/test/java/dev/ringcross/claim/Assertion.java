package dev.ringcross.claim;

import dev.ringcross.stats.Range;
import java.util.function.Predicate;

/** What a sentence says of its numbers. */
interface Assertion {
    double MARGIN = 1.05;

    Predicate<Contrast> ALL = one -> true;

    /** @throws AssertionError where the numbers say otherwise */
    void check(Said said);

    static Assertion that(String what, Predicate<Said> holds) {
        return said -> {
            if (!holds.test(said)) {
                throw new AssertionError("not so: " + what);
            }
        };
    }

    /** "Takes longer": these intervals lie wholly above the margin. */
    static Assertion more(String... ratios) {
        return said -> {
            for (String ratio : ratios) {
                Range interval = said.interval(ratio);
                if (interval.low() < MARGIN) {
                    throw new AssertionError("{" + ratio + "} is said to be more");
                }
            }
        };
    }

    /** "Takes no longer, by more than the margin": within it an interval may lie wholly above 1. */
    static Assertion notMore(String... ratios) {
        return said -> {
            requirePrinted(said, "margin");
            for (String ratio : ratios) {
                Range interval = said.interval(ratio);
                if (interval.high() > MARGIN) {
                    throw new AssertionError("{" + ratio + "} is said not to be more");
                }
            }
        };
    }

    /** The same of the ratios between which a span lies; a dash says nothing. */
    static Assertion spanOfMore(String... spans) {
        return said -> {
            for (String span : spans) {
                if (!said.isDash(span) && said.span(span).low() < MARGIN) {
                    throw new AssertionError("{" + span + "} is said to be more");
                }
            }
        };
    }

    static Assertion spanOfNotMore(String... spans) {
        return said -> {
            requirePrinted(said, "margin");
            for (String span : spans) {
                if (!said.isDash(span) && said.span(span).high() > MARGIN) {
                    throw new AssertionError("{" + span + "} is said not to be more");
                }
            }
        };
    }

    /** Ratios that are told as they are: nothing is said of which way they point. */
    static Assertion described(String... ratios) {
        return said -> {
            for (String ratio : ratios) {
                if (said.figure(ratio).contains("[")) {
                    said.interval(ratio);
                }
            }
        };
    }

    /** "In none": no interval of these pairs lies wholly above the margin. */
    static Assertion none(Predicate<Contrast> of) {
        return that("none is more", said -> said.above(of) == 0);
    }

    static Assertion some(Predicate<Contrast> of) {
        return that("some is more", said -> said.above(of) > 0);
    }

    /** {more} of {pairs}, and in {notMore} not; {open} are not resolved. */
    static Assertion counted(Predicate<Contrast> of) {
        return said -> {
            requirePrinted(said, "open");
            requirePrinted(said, "pairs");
            double more = said.amount("more");
            double open = said.amount("open");
            long above = said.above(of);
            long notAbove = said.notAbove(of);
            int all = said.with(of).size();
            if (said.amount("pairs") != all
                    || more > above
                    || said.amount("notMore") != notAbove
                    || more + notAbove + open != all) {
                throw new AssertionError("counts are wrong");
            }
        };
    }

    /** The effect beside the sentence: its interval is wholly above the margin. */
    static Assertion effectMore() {
        return that("the effect is more", said -> effect(said).low() > MARGIN);
    }

    static Assertion effectNotMore() {
        return that("the effect is not more", said -> effect(said).high() < MARGIN);
    }

    /** Not resolved: it reaches across the margin. */
    static Assertion effectOpen() {
        return that(
                "the effect's interval reaches across the margin",
                said -> effect(said).low() <= MARGIN && effect(said).high() >= MARGIN);
    }

    private static void requirePrinted(Said said, String figure) {
        if (!said.prints(figure)) {
            throw new AssertionError("the words do not tell {" + figure + "}");
        }
    }

    private static Range effect(Said said) {
        Double effect = said.finding().effect();
        Range interval = said.finding().ci95();
        if (effect == null || interval == null || effect < interval.low() || effect > interval.high()) {
            throw new AssertionError("no effect with an interval around it");
        }
        return interval;
    }
}
