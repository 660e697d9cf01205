package dev.ringcross.check;

/** No step of the clock is smaller than the resolution that it claims (clock_getres(2)). */
final class ClockKeepsItsResolution implements Check {
    @Override
    public String name() {
        return "clock-keeps-its-resolution";
    }

    @Override
    public String observation() {
        return SelfChecking.ANSWERS;
    }

    @Override
    public String expected() {
        return "the clock advances, by no less than clock_getres says";
    }

    @Override
    public String remedy() {
        return "The clock claims a finer resolution than it has: see ./ringcross doctor for the clock source";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long resolution = facts.number("clock.resolutionNanos");
        long least = facts.number("clock.leastStepNanos");
        return new Judged(
                "the least step is " + least + " ns, the resolution " + resolution + " ns",
                resolution > 0 && least >= resolution);
    }
}
