package dev.ringcross.check;

/** CLOCK_MONOTONIC read on each CPU, and from one CPU to the next. */
final class ClockNeverGoesBack implements Check {
    @Override
    public String name() {
        return "clock-never-goes-back";
    }

    @Override
    public String observation() {
        return SelfChecking.ANSWERS;
    }

    @Override
    public String expected() {
        return "CLOCK_MONOTONIC never goes back, on a CPU or between two";
    }

    @Override
    public String remedy() {
        return "Choose another clock source, and tell whoever runs the hypervisor: every time measured here is in doubt";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long backward = facts.number("clock.backward");
        String where = facts.has("cpus") ? facts.cpus() : "the CPU that it runs on";
        return new Judged(
                backward + " steps back in " + facts.number("clock.reads") + " reads on " + where, backward == 0);
    }
}
