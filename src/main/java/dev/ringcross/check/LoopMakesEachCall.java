package dev.ringcross.check;

/** The loop that is the baseline of every row calls as often as it is asked to: nothing is optimised away. */
final class LoopMakesEachCall implements Check {
    @Override
    public String name() {
        return "loop-makes-each-call";
    }

    @Override
    public String observation() {
        return SelfChecking.ANSWERS;
    }

    @Override
    public String expected() {
        return "the loop in C makes each call";
    }

    @Override
    public String remedy() {
        return "The library was built by a compiler that drops calls: build again without options of your own in CFLAGS";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long asked = facts.number("loop.asked");
        long calls = facts.number("loop.calls");
        return new Judged(calls + " of " + asked + " calls", calls == asked && facts.number("loop.last") == asked);
    }
}
