package dev.ringcross.measure;

import dev.ringcross.host.proc.ProcessResources;
import dev.ringcross.result.ResourceReading;
import dev.ringcross.run.plan.MeasuringPlan;
import dev.ringcross.run.process.Message;
import java.util.List;

/**
 * Reads between passes what the measuring JVM and its parent hold. The parent's is read from here too: it waits then, and
 * would read its own while the next cell is timed. Few passes tell nothing: what a JVM holds settles first.
 */
final class ResourceWatch {
    static final int FEWEST_PASSES = 500;
    private static final int MOST_READINGS = 200;

    private final MeasuringPlan plan;
    private final ProcessResources own =
            ProcessResources.of(ProcessHandle.current().pid());
    private final ProcessResources parent = ProcessResources.of(
            ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L));

    ResourceWatch(MeasuringPlan plan) {
        this.plan = plan;
    }

    /** None in most of many passes, and none beside another measuring JVM. */
    List<Message> read(int pass) {
        int every = Math.ceilDiv(plan.effort().visits(), MOST_READINGS);
        if (plan.paced() || plan.effort().visits() < FEWEST_PASSES || pass % every != 0) {
            return List.of();
        }
        return List.of(
                new Message.Resources(reading(pass, ResourceReading.MEASURING, own.now())),
                new Message.Resources(reading(pass, ResourceReading.PARENT, parent.now())));
    }

    private ResourceReading reading(int pass, String process, ProcessResources.Held held) {
        return new ResourceReading(
                plan.process(),
                plan.jvm(),
                pass,
                process,
                held.rssBytes(),
                held.descriptors(),
                held.threads(),
                held.children(),
                held.mappings());
    }
}
