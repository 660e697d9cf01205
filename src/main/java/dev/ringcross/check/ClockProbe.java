package dev.ringcross.check;

import dev.ringcross.call.Affinity;
import dev.ringcross.call.Cpus;
import java.util.Map;

/** Reads System.nanoTime on each CPU, and goes round from one to the next. */
final class ClockProbe {
    /** The most CPUs that are checked; each takes a millisecond. */
    private static final int MOST_CPUS = 64;

    private static final int READS = 20_000;
    private static final int HOPS = 100;
    private static final int HOP_READS = 10;

    private long last = System.nanoTime();
    private long backward;
    private long reads;

    private ClockProbe() {}

    static Map<String, String> facts() {
        int[] cpus = Cpus.allowed().stream().limit(MOST_CPUS).toArray();
        ClockProbe probe = new ClockProbe();
        for (int cpu : cpus) {
            probe.read(cpu, READS);
        }
        for (int hop = 0; hop < HOPS; hop++) {
            probe.read(cpus[hop % cpus.length], HOP_READS);
        }
        return Map.of(
                "cpus",
                String.valueOf(cpus.length),
                "reads",
                String.valueOf(probe.reads),
                "backward",
                String.valueOf(probe.backward));
    }

    private void read(int cpu, int times) {
        Affinity pinned = Affinity.pinTo(cpu);
        try {
            for (int i = 0; i < times; i++) {
                long now = System.nanoTime();
                backward += now < last ? 1 : 0;
                last = now;
            }
            reads += times;
        } finally {
            pinned.close();
        }
    }
}
