package dev.ringcross.host.advice;

import dev.ringcross.host.proc.CgroupLimits;
import dev.ringcross.result.Warning;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Warnings about other tasks that use the processors. Each method returns null where there is nothing to say. */
public final class LoadWarnings {

    /** The share of steal above which there is a warning. */
    public static final double MOST_STEAL = 0.01;

    private static final double MOST_LOAD_PER_CPU = 0.5;

    private LoadWarnings() {}

    static @Nullable Warning busy(@Nullable Integer othersRunning) {
        if (othersRunning == null || othersRunning == 0) {
            return null;
        }
        return new Warning(
                "busy-host",
                "Besides this program, " + count(othersRunning, "task runs or waits", "tasks run or wait")
                        + " for a CPU now.",
                "Stop what else runs: ps -eo stat,pid,pcpu,args --sort=-pcpu | grep '^R'");
    }

    static @Nullable Warning loaded(@Nullable Double load, int cpus) {
        if (load == null || load <= MOST_LOAD_PER_CPU * cpus) {
            return null;
        }
        return new Warning(
                "loaded-host",
                format("The load average of the last minute is %.2f on %s.", load, count(cpus, "CPU", "CPUs")),
                "Wait until uptime shows less than " + format("%.1f", MOST_LOAD_PER_CPU * cpus)
                        + "; if it was a build or a measurement of your own, a minute is enough");
    }

    /** The warning about steal since boot, for {@code doctor}. */
    static @Nullable Warning steal(@Nullable Double ratio) {
        return ratio == null ? null : steal(ratio, "since boot");
    }

    /** The warning about steal over a stretch of time, in words such as "during the run". */
    public static @Nullable Warning steal(double ratio, String when) {
        if (!(ratio > MOST_STEAL)) {
            return null;
        }
        return new Warning(
                "steal",
                format("The hypervisor gave %.1f %% of this guest's CPU time to others %s.", 100 * ratio, when),
                "Use an instance with dedicated CPUs, or another time of day; vmstat 1 shows steal as st");
    }

    static @Nullable Warning throttled(CgroupLimits.@Nullable Throttling throttling) {
        if (throttling == null || throttling.throttled() == 0) {
            return null;
        }
        return new Warning(
                "cgroup-throttled",
                "The control group's CPU quota ran out in " + throttling.throttled() + " of " + throttling.periods()
                        + " periods: a turn that it hits shows a pause of tens of milliseconds.",
                "Raise the quota: docker run --cpus=N, resources.limits.cpu, or systemd's CPUQuota=");
    }

    static @Nullable Warning quota(@Nullable Double cpuMax, int cpus) {
        if (cpuMax == null || cpuMax >= cpus) {
            return null;
        }
        return new Warning(
                "cgroup-cpu-quota",
                format(
                        "The control group may use %.2f of %s: when that is used up, its tasks are paused.",
                        cpuMax, count(cpus, "CPU", "CPUs")),
                "Start without a quota (docker run without --cpus, CPUQuota=infinity), or give whole CPUs by cpuset");
    }

    static @Nullable Warning swapping(@Nullable Long used, @Nullable String swapsTo) {
        if (used == null || used == 0) {
            return null;
        }
        String wait = "until it is read back";
        if ("zram".equals(swapsTo)) {
            wait = "until it is decompressed (zram)";
        } else if ("disk".equals(swapsTo)) {
            wait = "for the disk";
        }
        return new Warning(
                "swap-in-use",
                (used + (1 << 20) - 1 >> 20) + " MiB are swapped out: a first touch may wait " + wait + ".",
                "Free memory, then: sudo swapoff -a && sudo swapon -a");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
