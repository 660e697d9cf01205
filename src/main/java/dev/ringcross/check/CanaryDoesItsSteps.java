package dev.ringcross.check;

/** The loops whose speed tells the state of the host do all their arithmetic: its result is known. */
final class CanaryDoesItsSteps implements Check {
    @Override
    public String name() {
        return "canary-does-its-steps";
    }

    @Override
    public String observation() {
        return SelfChecking.CANARY;
    }

    @Override
    public String expected() {
        return "the canary's two loops give what their arithmetic comes to";
    }

    @Override
    public String remedy() {
        return "The library was built by a compiler that is wrong, or the processor is: build again, then report it";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        String throughput = facts.word("throughput");
        String latency = facts.word("latency");
        return new Judged(
                throughput + " and " + latency,
                throughput.equals(facts.word("throughput.expected")) && latency.equals(facts.word("latency.expected")));
    }
}
