package dev.ringcross.run;

import dev.ringcross.host.ProcessResources;
import dev.ringcross.result.ResourceReading;
import java.util.List;

/**
 * Reads between rounds what the measuring JVM and its parent hold. The parent's is read from here too: it waits then, and
 * would read its own while the next cell is timed. Few rounds tell nothing: what a JVM holds settles first.
 */
final class ResourceWatch {
    static final int FEWEST_ROUNDS = 500;
    private static final int MOST_READINGS = 200;

    private final ForkPlan plan;
    private final ProcessResources own =
            ProcessResources.of(ProcessHandle.current().pid());
    private final ProcessResources parent = ProcessResources.of(
            ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L));

    ResourceWatch(ForkPlan plan) {
        this.plan = plan;
    }

    /** None in most of many rounds, and none beside another measuring JVM. */
    List<ResourceReading> read(int round) {
        int every = Math.ceilDiv(plan.rounds(), MOST_READINGS);
        if (plan.isPaced() || plan.rounds() < FEWEST_ROUNDS || round % every != 0) {
            return List.of();
        }
        return List.of(
                reading(round, ResourceReading.MEASURING, own.now()),
                reading(round, ResourceReading.PARENT, parent.now()));
    }

    private ResourceReading reading(int round, String process, ProcessResources.Held held) {
        return new ResourceReading(
                plan.jvm(),
                plan.fork(),
                round,
                process,
                held.rssBytes(),
                held.descriptors(),
                held.threads(),
                held.children(),
                held.mappings());
    }
}
