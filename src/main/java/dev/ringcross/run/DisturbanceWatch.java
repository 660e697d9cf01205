package dev.ringcross.run;

import dev.ringcross.host.HostLoad;
import dev.ringcross.result.Disturbance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the host just before and just after a cell is measured, when none of the cell's own tasks runs. Was CPU time
 * stolen between the two, or were more tasks runnable at either than the host has CPUs, then somebody had to wait. A task
 * that came and went in between is not seen. Silent where there is no /proc/stat.
 */
final class DisturbanceWatch implements AutoCloseable {
    private final int fork;
    private final HostLoad load;
    private HostLoad.@Nullable Sample before;

    DisturbanceWatch(int fork) {
        this(fork, HostLoad.open());
    }

    DisturbanceWatch(int fork, HostLoad load) {
        this.fork = fork;
        this.load = load;
    }

    void before() {
        before = load.sample();
    }

    /** What happened since {@link #before}; the round is that of the sample which it disturbed. */
    Optional<Disturbance> after(int round) {
        HostLoad.Sample after = load.sample();
        if (before == null || after == null) {
            return Optional.empty();
        }
        int runQueue = Math.max(before.runQueue(), after.runQueue());
        return after.stealRatio() > 0 || runQueue > load.cpus()
                ? Optional.of(new Disturbance(fork, round, Assembly.rounded(after.stealRatio()), runQueue))
                : Optional.empty();
    }

    @Override
    public void close() {
        load.close();
    }
}
