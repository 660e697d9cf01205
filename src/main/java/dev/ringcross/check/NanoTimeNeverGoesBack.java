package dev.ringcross.check;

/** System.nanoTime, which times the routes in Java, read on each CPU and from one CPU to the next. */
final class NanoTimeNeverGoesBack implements Check {
    @Override
    public String name() {
        return "nano-time-never-goes-back";
    }

    @Override
    public String observation() {
        return SelfChecking.JAVA_CLOCK;
    }

    @Override
    public String expected() {
        return "System.nanoTime never goes back, on a CPU or between two";
    }

    @Override
    public String remedy() {
        return "Choose another clock source, and tell whoever runs the hypervisor: every time measured here is in doubt";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long backward = facts.number("backward");
        return new Judged(
                backward + " steps back in " + facts.number("reads") + " reads on " + facts.cpus(), backward == 0);
    }
}
