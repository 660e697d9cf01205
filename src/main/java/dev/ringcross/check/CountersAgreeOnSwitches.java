package dev.ringcross.check;

/** The two sources of context switches, perf_event_open(2) and getrusage(2), tell the same. */
final class CountersAgreeOnSwitches implements Check {
    @Override
    public String name() {
        return "counters-agree-on-switches";
    }

    @Override
    public String observation() {
        return SelfChecking.COUNTERS;
    }

    @Override
    public String expected() {
        return "perf_event_open and getrusage count the same context switches";
    }

    @Override
    public String remedy() {
        return "Permit the counters as the reason says; if both are there and differ, report it with ./ringcross doctor";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long perf = facts.number("switches.perf");
        long least = facts.number("switches.least");
        long most = facts.number("switches.most");
        long sleeps = facts.number("switches.sleeps");
        return new Judged(
                perf + " and " + least + " to " + most + " over " + sleeps + " sleeps",
                sleeps <= least && least <= perf && perf <= most);
    }
}
