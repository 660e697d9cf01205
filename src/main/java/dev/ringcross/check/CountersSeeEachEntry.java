package dev.ringcross.check;

/** The counters of the evidence pass see each entry, and none that is not there. */
final class CountersSeeEachEntry implements Check {
    @Override
    public String name() {
        return "counters-see-each-entry";
    }

    @Override
    public String observation() {
        return SelfChecking.COUNTERS;
    }

    @Override
    public String expected() {
        return "perf_event_open counts one entry for each getppid";
    }

    @Override
    public String remedy() {
        return "Permit the counters as the reason says, or take kernel entries as not verified";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long calls = facts.number("entries.calls");
        long entries = facts.number("entries.counted");
        return new Judged(entries + " entries over " + calls + " calls", entries == calls);
    }
}
