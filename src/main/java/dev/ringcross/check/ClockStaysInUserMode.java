package dev.ringcross.check;

import dev.ringcross.call.VdsoClock;

/** clock_gettime(2) is served by the vDSO: the cells of clock reads count on it. */
final class ClockStaysInUserMode implements Check {
    @Override
    public String name() {
        return "clock-stays-in-user-mode";
    }

    @Override
    public String observation() {
        return SelfChecking.ENTRIES;
    }

    @Override
    public String expected() {
        return "clock_gettime does not enter the kernel; where the vDSO can't read the clock source, once a call";
    }

    @Override
    public String remedy() {
        return "See the clock source: ./ringcross doctor; a host whose clock needs the kernel says slow-clock there";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long expected = VdsoClock.isReadInUserMode() ? 0 : facts.number("calls");
        return new Judged(
                facts.number("clock.entries") + " entries over " + facts.number("calls") + " calls",
                facts.number("clock.entries") == expected);
    }
}
