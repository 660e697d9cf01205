package dev.ringcross.primitive.switching;

import dev.ringcross.call.Cpus;

/** Chooses the CPU of the second of two tasks that take turns. */
final class Places {
    private Places() {}

    /** @param cpus {@code "same"} as the task that measures, or {@code "two"} CPUs */
    static int ofPeer(String cpus) {
        return cpus.equals("same") ? Cpus.measuring() : Cpus.other();
    }
}
