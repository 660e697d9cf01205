package dev.ringcross.check;

/** A sleep is two switches of the host, away from the sleeper and back to it. The kernel counts the first for the sleeper, the
 * second for whoever ran meanwhile: so a cell that declares a switch counts one. */
final class SleepCostsTwoSwitches implements Check {
    @Override
    public String name() {
        return "sleep-costs-two-switches";
    }

    @Override
    public String observation() {
        return SelfChecking.ANSWERS;
    }

    @Override
    public String expected() {
        return "a sleep switches away once, and the host switches at least twice";
    }

    @Override
    public String remedy() {
        return "If it repeats, the host's own counts are wrong (an emulated kernel such as gVisor): do not trust evidence here";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long sleeps = facts.number("sleeps");
        long away = facts.number("sleep.away");
        boolean hostKnown = facts.has("sleep.host");
        String host = hostKnown ? facts.number("sleep.host") + " of the host" : "those of the host are not told";
        return new Judged(
                away + " away, " + host + ", over " + sleeps + " sleeps",
                away == sleeps && (!hostKnown || facts.number("sleep.host") >= 2 * sleeps));
    }
}
