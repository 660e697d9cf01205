package dev.ringcross.run;

import dev.ringcross.host.HostLoad;
import dev.ringcross.result.Disturbance;
import java.util.Optional;

/**
 * Looks at the host just before and just after a cell is measured, when none of the cell's own tasks runs. Was CPU time
 * stolen between the two, or are more tasks runnable at the end than the host has CPUs, then somebody had to wait. A task
 * that came and went in between is not seen. The run queue is not read before: whoever hears of the cell that was
 * measured last still runs then. Silent where there is no /proc/stat.
 */
final class DisturbanceWatch implements AutoCloseable {
    private final int fork;
    private final HostLoad load;
    private boolean possible;

    DisturbanceWatch(int fork) {
        this(fork, HostLoad.open());
    }

    DisturbanceWatch(int fork, HostLoad load) {
        this.fork = fork;
        this.load = load;
    }

    void before() {
        possible = load.sample() != null;
    }

    /** What happened since {@link #before}; the round is that of the sample which it disturbed. */
    Optional<Disturbance> after(int round) {
        HostLoad.Sample after = load.sample();
        if (!possible || after == null) {
            return Optional.empty();
        }
        return after.stealRatio() > 0 || after.runQueue() > load.cpus()
                ? Optional.of(new Disturbance(fork, round, Assembly.rounded(after.stealRatio()), after.runQueue()))
                : Optional.empty();
    }

    @Override
    public void close() {
        load.close();
    }
}
