package dev.ringcross.cli.options;

import dev.ringcross.call.Cpus;
import dev.ringcross.run.plan.UsageException;
import java.util.List;

/** The CPUs of {@code --cpu}, checked against those that this process may use. */
public final class ChosenCpus {
    private ChosenCpus() {}

    public static List<Integer> check(List<Integer> cpus) {
        for (int cpu : cpus) {
            if (!Cpus.canPin()) {
                throw new UsageException(
                        "--cpu " + cpu + ": threads can be pinned to a CPU on Linux only; leave out --cpu");
            }
            if (cpu < 0 || !Cpus.allowed().get(cpu)) {
                throw new UsageException(
                        "--cpu " + cpu + ": this process may not use that CPU; use one of " + Cpus.allowed());
            }
        }
        return cpus;
    }
}
