package dev.ringcross.check;

/** The first touch of a page of fresh memory is a minor fault, the second is none. */
final class FirstTouchFaultsOnce implements Check {
    @Override
    public String name() {
        return "first-touch-faults-once";
    }

    @Override
    public String observation() {
        return SelfChecking.ANSWERS;
    }

    @Override
    public String expected() {
        return "the first touch of a page is one minor fault, the second none";
    }

    @Override
    public String remedy() {
        return "The kernel maps several pages at a fault, or does not count: do not trust the page faults counted here";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long pages = facts.number("pages");
        long first = facts.number("touch.first");
        long second = facts.number("touch.second");
        return new Judged(
                first + " and then " + second + " faults over " + pages + " pages", first == pages && second == 0);
    }
}
