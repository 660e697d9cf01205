package dev.ringcross.check;

import java.util.Locale;

/** Twice the steps of the canary take about twice the time: neither loop nor clock pretends. */
final class CanaryTimeFollowsSteps implements Check {
    @Override
    public String name() {
        return "canary-time-follows-steps";
    }

    @Override
    public String observation() {
        return SelfChecking.CANARY;
    }

    @Override
    public String expected() {
        return "twice the canary's steps take 1.3 to 3.2 times as long";
    }

    @Override
    public String remedy() {
        return "Try again when the host is less busy; if it stays, the clock of this host is wrong";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        double throughput = facts.decimal("throughput.ratio");
        double latency = facts.decimal("latency.ratio");
        return new Judged(
                String.format(Locale.ROOT, "%.2f and %.2f times as long", throughput, latency),
                within(throughput) && within(latency));
    }

    /** Wide enough for a host that changes its speed in between; one that skips its work has a ratio of 1. */
    private static boolean within(double ratio) {
        return ratio > 1.3 && ratio < 3.2;
    }
}
