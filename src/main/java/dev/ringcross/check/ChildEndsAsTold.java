package dev.ringcross.check;

/** A child of fork is waited for with the status that it ended with, or the signal that ended it. */
final class ChildEndsAsTold implements Check {
    @Override
    public String name() {
        return "child-ends-as-told";
    }

    @Override
    public String observation() {
        return SelfChecking.ANSWERS;
    }

    @Override
    public String expected() {
        return "a child is waited for with the status or the signal that ended it";
    }

    @Override
    public String remedy() {
        return "Something between this program and the kernel changes the ends of children: a tracer, a sandbox, an emulator";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long children = facts.number("children");
        long asTold = facts.number("children.asTold");
        return new Judged(asTold + " of " + children + " children", asTold == children);
    }
}
