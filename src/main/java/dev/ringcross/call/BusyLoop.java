package dev.ringcross.call;

import dev.ringcross.bindings.Linux;

/** Arithmetic in C that takes time and nothing else: what {@code selftest power} makes a cell dearer with. */
public final class BusyLoop {
    private BusyLoop() {}

    /**
     * Takes that many steps, each a few tenths of a nanosecond to a nanosecond. It follows the host's speed as the
     * canary's throughput loop does, so that its share of a cell's time stays about the same in both speed states.
     */
    public static long run(long steps) {
        return Linux.ringcross_alu_throughput(steps);
    }
}
