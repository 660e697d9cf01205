package dev.ringcross.check;

/** A thread that was pinned runs on that CPU: cells on the same CPU and on two count on it. */
final class AffinityIsObeyed implements Check {
    @Override
    public String name() {
        return "affinity-is-obeyed";
    }

    @Override
    public String observation() {
        return SelfChecking.ANSWERS;
    }

    @Override
    public String expected() {
        return "after sched_setaffinity a thread runs on that CPU";
    }

    @Override
    public String remedy() {
        return "Permit sched_setaffinity (seccomp, cpuset); a host that grants it but does not obey it can't compare CPUs";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        if (facts.has("pin.refused")) {
            throw new CheckFacts.Missing("sched_setaffinity: " + facts.word("pin.refused"));
        }
        long pinned = facts.number("pinned");
        long obeyed = facts.number("obeyed");
        return new Judged(obeyed + " of " + pinned + " times, on " + facts.cpus(), obeyed == pinned);
    }
}
