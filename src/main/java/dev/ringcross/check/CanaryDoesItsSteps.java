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
        return "the canary's two loops compute the correct results";
    }

    @Override
    public String remedy() {
        return "The compiler or the processor computes wrongly: build again; if it stays, report it";
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
