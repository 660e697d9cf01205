package dev.ringcross.run.plan;

import dev.ringcross.run.plan.MeasuringPlan.Effort;

/**
 * How a run spends its time.
 *
 * @param firstJvms the number of fresh JVMs that measure everything
 * @param mostJvms the largest number of JVMs; those after the first measure the cells whose intervals are still wide
 * @param seconds the seconds that the timing may take, without the time in which its threads waited for a CPU
 */
public record Schedule(int firstJvms, int mostJvms, Effort effort, double seconds) {
    /** A schedule of exactly so many JVMs, each of which measures everything, however long that takes. */
    static Schedule fixed(int jvms, Effort effort) {
        return new Schedule(jvms, jvms, effort, Double.MAX_VALUE);
    }

    /** Whether more JVMs than the first may follow. */
    public boolean isAdaptive() {
        return mostJvms > firstJvms;
    }

    /** This schedule with so many JVMs, each of which measures everything. */
    public Schedule withJvms(int jvms) {
        return fixed(jvms, effort);
    }

    /** This schedule with so many visits in each JVM. */
    public Schedule withVisits(int visits) {
        Effort other = new Effort(visits, effort.turns(), effort.visitMillis(), effort.warmMillis(), effort.tails());
        return new Schedule(firstJvms, mostJvms, other, seconds);
    }
}
