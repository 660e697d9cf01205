package dev.ringcross.run.live;

import dev.ringcross.run.plan.InjectedDelay;
import dev.ringcross.run.plan.JvmConfiguration;
import dev.ringcross.run.plan.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two sides are measured in turn.
 *
 * @param schedule how many fresh JVMs, and how long each measures
 * @param injection the delay that is added to a cell on the new side, to be found again; null for none
 * @param cellSeconds how long a measuring JVM may be silent before its cell is taken to hang
 */
public record LiveOptions(
        JvmConfiguration old,
        JvmConfiguration newer,
        Schedule schedule,
        long seed,
        @Nullable InjectedDelay injection,
        List<Integer> cpus,
        int cellSeconds) {

    public LiveOptions with(long otherSeed, @Nullable InjectedDelay other) {
        return new LiveOptions(old, newer, schedule, otherSeed, other, cpus, cellSeconds);
    }

    /** Whether both sides may share a JVM: they differ in what is called at most. */
    boolean inOneJvm() {
        return old.environment().equals(newer.environment())
                && old.jvmFlags().equals(newer.jvmFlags())
                && old.prefix().equals(newer.prefix());
    }
}
