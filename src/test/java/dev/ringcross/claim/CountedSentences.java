package dev.ringcross.claim;

import static dev.ringcross.claim.Sentences.says;

import java.util.function.Predicate;

/** The same of what is counted and demonstrated of processes, switches and asynchrony. */
final class CountedSentences {
    private CountedSentences() {}

    static void say() {
        processes();
        switches();
        asynchrony();
    }

    private static void processes() {
        Predicate<Said> apart = said -> !said.figure("child").equals(said.figure("afterChild"))
                && said.figure("thread").equals(said.figure("afterThread"));
        says("own-address-space.supported", "two memories, and one", apart);
        says("own-address-space.contradicted", "otherwise", apart.negate());
        Predicate<Said> undisturbed =
                said -> said.amount("least") >= 1000 && said.amount("wrong") == 0 && said.amount("exit") == 0;
        says("process-crash-is-contained.supported", "all were exchanged", undisturbed);
        says("process-crash-is-contained.contradicted", "some were not", undisturbed.negate());
        says(
                "thread-crash-kills-process.supported",
                "all took all along",
                said -> said.amount("faults") == 2 && said.amount("exceptions") == 3 && said.amount("survivors") == 0);
        says(
                "thread-crash-kills-process.contradicted",
                "none did",
                said -> said.amount("faults") + said.amount("exceptions") == 0);
        says("thread-crash-kills-process.depends", "some did", said -> {
            double took = said.amount("faults") + said.amount("exceptions");
            return took > 0 && took < 5;
        });
        Predicate<Said> forkTakesMore =
                said -> said.isDash("forkEntries") || said.amount("forkEntries") > said.amount("threadEntries");
        says(
                "fewer-syscalls-per-thread.supported",
                "all took more",
                forkTakesMore.and(said -> said.amount("more") == said.amount("pairs")));
        says(
                "fewer-syscalls-per-thread.contradicted",
                "none took more",
                said -> said.amount("more") == 0
                        && (said.isDash("forkEntries") || said.amount("forkEntries") <= said.amount("threadEntries")));
        says(
                "fewer-syscalls-per-thread.depends",
                "some took more",
                said -> said.amount("more") > 0 && said.amount("more") < said.amount("pairs"));
        Predicate<Said> smaller = said -> said.amount("process") >= said.amount("thread")
                && said.amount("writingProcess") >= said.amount("writingThread")
                && said.amount("jvm") >= said.amount("platform");
        Predicate<Said> larger = said -> said.amount("process") <= said.amount("thread")
                && said.amount("writingProcess") <= said.amount("writingThread")
                && said.amount("jvm") <= said.amount("platform");
        says("threads-use-less-memory.supported", "each thread less", smaller);
        says("threads-use-less-memory.contradicted", "no thread less", larger);
        says("threads-use-less-memory.depends", "not everywhere", said -> true);
        says(
                "processes-share-files-cheaply.supported",
                "sharing adds less than half of a copy",
                said -> said.amount("sharing") <= 0.51 * said.amount("copying"));
        says(
                "processes-share-files-cheaply.contradicted",
                "sharing adds half of a copy",
                said -> said.amount("sharing") >= 0.49 * said.amount("copying"));
    }

    private static void switches() {
        Predicate<Said> one = said -> said.amount("cpu") <= 1.01 * said.amount("wall")
                && said.amount("turns") <= said.amount("switches") + said.amount("tasks");
        says("one-task-at-a-time.supported", "no more than one", one);
        says("one-task-at-a-time.contradicted", "more than one", one.negate());
        Predicate<Said> kept = said -> said.amount("registers") + said.amount("locals") == 0;
        says("switch-saves-state.supported", "nothing changed", kept);
        says("switch-saves-state.contradicted", "something changed", kept.negate());
        says(
                "yield-gives-up-cpu.supported",
                "it switches",
                said -> said.amount("together") >= 0.5 && said.amount("alone") >= 0.5);
        says("yield-gives-up-cpu.contradicted", "it seldom switches", said -> said.amount("together") < 0.5);
        says(
                "yield-gives-up-cpu.depends",
                "it switches in company",
                said -> said.amount("together") >= 0.5 && said.amount("alone") < 0.5);
        Predicate<Said> races = said -> said.amount("plain") > 0
                && said.amount("atomic") + said.amount("mutex") + said.amount("processes") == 0;
        says("sharing-races.supported", "only what is not guarded is lost", races);
        says("sharing-races.contradicted", "otherwise", races.negate());
        Predicate<Said> deadlocks = said -> said.amount("timedOut") == 2
                && said.amount("deadlocked") == 2
                && said.amount("orderedTimedOut") + said.amount("orderedDeadlocked") == 0;
        says("locks-deadlock.supported", "both waited in vain", deadlocks);
        says("locks-deadlock.contradicted", "otherwise", deadlocks.negate());
    }

    private static void asynchrony() {
        Predicate<Said> waits = said -> said.amount("early") == 0;
        Predicate<Said> sleeps =
                said -> said.amount("cpu") <= 0.5 * said.amount("wall") && said.amount("switches") > 0.5;
        says("sync-blocks.supported", "it sleeps", waits.and(sleeps).and(said -> said.amount("ready") < 0.5));
        says("sync-blocks.supported.always", "it sleeps", waits.and(sleeps).and(said -> said.amount("ready") >= 0.5));
        says("sync-blocks.contradicted", "some returned early", waits.negate());
        says("sync-blocks.contradicted.busy", "it does not sleep", waits.and(sleeps.negate()));
        says(
                "sync-blocks.contradicted.trip",
                "it sleeps, and a round trip does not switch",
                waits.and(sleeps).and(said -> said.amount("trip") <= 0.5));
        Predicate<Said> some = said -> said.amount("waiting") <= said.amount("pairs");
        says(
                "sync-keeps-order.supported",
                "only those made at once",
                some.and(said -> said.amount("waiting") == 0 && said.amount("inverted") > 0));
        says("sync-keeps-order.contradicted", "some were turned round", some.and(said -> said.amount("waiting") > 0));
        says(
                "sync-keeps-order.contradicted.kept",
                "none was turned round",
                some.and(said -> said.amount("waiting") + said.amount("inverted") == 0));
    }
}
