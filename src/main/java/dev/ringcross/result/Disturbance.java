package dev.ringcross.result;

/**
 * A round of one cell that others disturbed: CPU time was stolen while it was measured, or right after it more tasks
 * were runnable than the host has CPUs. Its sample is kept.
 *
 * @param stealRatio share of the host's CPU time stolen by the hypervisor meanwhile, 0 … 1; coarse, by the kernel's ticks
 * @param runQueue runnable tasks on the host (procs_running in proc_stat(5)) right after, the measuring one included
 */
public record Disturbance(int fork, int round, double stealRatio, int runQueue) {
    /** The same, of another round that was measured in one go with this one. */
    public Disturbance inRound(int other) {
        return new Disturbance(fork, other, stealRatio, runQueue);
    }
}
