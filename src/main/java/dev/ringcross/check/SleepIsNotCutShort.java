package dev.ringcross.check;

/** nanosleep(2) returns no earlier than it was asked to, by the clock that times the cells. */
final class SleepIsNotCutShort implements Check {
    @Override
    public String name() {
        return "sleep-is-not-cut-short";
    }

    @Override
    public String observation() {
        return SelfChecking.ANSWERS;
    }

    @Override
    public String expected() {
        return "no sleep is shorter than it was asked to be";
    }

    @Override
    public String remedy() {
        return "The clock or the timers of this host are wrong: see ./ringcross doctor for the clock source, and its hypervisor";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long asked = facts.number("sleep.nanos");
        long shortest = facts.number("sleep.shortestNanos");
        return new Judged("the shortest took " + shortest + " of " + asked + " ns", shortest >= asked);
    }
}
