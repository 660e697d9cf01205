package dev.ringcross.claim;

import static dev.ringcross.claim.Sentences.says;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The same of what goes through the kernel and what it refuses. */
final class ModeSentences {
    private static final Pattern NUMBER = Pattern.compile("(?<= )[0-9.]+(?=,|$)");

    private ModeSentences() {}

    static void say() {
        modes();
        files();
    }

    /** The numbers of {@code read 1, write 0.5}. */
    private static DoubleStream each(Said said, String figure) {
        return NUMBER.matcher(said.figure(figure))
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble);
    }

    private static double least(Said said, String... figures) {
        return Stream.of(figures)
                .flatMapToDouble(figure -> each(said, figure))
                .min()
                .orElseThrow();
    }

    private static boolean seldom(Said said, String entries) {
        return !said.isDash(entries) && said.amount(entries) < 0.5;
    }

    private static void modes() {
        says(
                "user-cannot-touch-hardware.supported",
                "each ended by a fault, and nothing was given",
                said -> !said.figure("instructions").contains("SIGnone")
                        && !said.figure("asked").contains("none")
                        && !said.figure("asked").isBlank());
        says(
                "user-cannot-touch-hardware.contradicted",
                "some was carried out",
                said -> said.figure("instructions").contains("SIGnone")
                        && !said.figure("obeyed").isBlank());
        says(
                "user-cannot-touch-hardware.depends",
                "something was given",
                said -> !said.figure("granted").isBlank()
                        && !said.figure("instructions").contains("SIGnone"));
        says(
                "user-cannot-touch-kernel-memory.supported",
                "faults at the very address",
                said -> said.figure("signal").equals("SIGSEGV")
                        && said.figure("places").startsWith(said.figure("address"))
                        && said.figure("done").isEmpty());
        says(
                "user-cannot-touch-kernel-memory.contradicted",
                "some address was reached",
                said -> !said.figure("done").isBlank());
        Predicate<Said> closed = said -> !said.figure("answers").matches(".*(none|EFAULT).*");
        says("user-cannot-touch-others.supported", "no way was open", closed);
        says(
                "user-cannot-touch-others.supported.unchanged",
                "no way was open, and nothing changed",
                closed.and(said -> said.figure("before").equals(said.figure("after"))));
        says(
                "user-cannot-touch-others.contradicted",
                "a way was open, or something changed",
                closed.negate().or(said -> !said.figure("before").equals(said.figure("after"))));
        Predicate<Said> refused = said -> !said.figure("answers").contains("none") && said.amount("asked") > 0;
        says("kernel-checks-requests.supported", "all were refused", refused);
        says(
                "kernel-checks-requests.supported.priced",
                "all were refused",
                refused.and(said -> said.interval("ratio").high() > 0));
        says("kernel-checks-requests.contradicted", "some were served", refused.negate());
        says(
                "fault-does-not-spread.supported",
                "all answered, nothing changed",
                said -> said.amount("answered") >= said.amount("asked")
                        && said.amount("changed") == 0
                        && said.amount("compared") > 0);
        says(
                "fault-does-not-spread.contradicted",
                "not all answered, or the kernel came to harm",
                said -> said.amount("answered") < said.amount("asked") || said.amount("changed") > 0);
        says(
                "fault-does-not-spread.not-resolved",
                "something changed",
                said -> said.amount("answered") >= said.amount("asked") && said.amount("changed") > 0);
        Predicate<Said> switched = said -> said.amount("futex") >= 0.5 && said.amount("pipe") >= 0.5;
        says(
                "kernel-schedules-and-syncs.supported",
                "all are switched",
                switched.and(said -> said.amount("virtual") >= 0.5));
        says(
                "kernel-schedules-and-syncs.depends",
                "virtual ones are not",
                switched.and(said -> said.amount("virtual") < 0.5));
        says("kernel-schedules-and-syncs.contradicted", "too seldom", switched.negate());
        says(
                "kernel-schedules-and-syncs.contradicted.entries",
                "they enter too seldom",
                switched.and(said -> seldom(said, "futexEntries") || seldom(said, "pipeEntries")));
    }

    private static void files() {
        Predicate<Said> direct = said -> least(said, "c", "java") >= 0.99;
        Predicate<Said> everyBuffered = said -> least(said, "cBuffered", "javaBuffered") >= 0.99;
        Predicate<Said> someBuffered = said -> least(said, "cBuffered", "javaBuffered") > 0;
        says("io-needs-kernel.supported", "each call enters", direct.and(everyBuffered));
        says(
                "io-needs-kernel.depends",
                "a buffer saves some",
                direct.and(someBuffered).and(everyBuffered.negate()));
        says(
                "io-needs-kernel.depends.counted",
                "a buffer saves some",
                direct.and(someBuffered)
                        .and(everyBuffered.negate())
                        .and(said -> Double.parseDouble(said.figure("entries").split(" ")[0]) >= 0.99));
        says(
                "io-needs-kernel.contradicted",
                "some call did not enter",
                direct.and(someBuffered)
                        .negate()
                        .or(said -> !said.isDash("entries")
                                && Double.parseDouble(said.figure("entries").split(" ")[0]) < 0.99));
    }
}
