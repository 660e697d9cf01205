package dev.ringcross.check;

/** getppid(2) enters the kernel once a call, by number: what every count of entries rests on. */
final class GetppidEntersOnce implements Check {
    @Override
    public String name() {
        return "getppid-enters-once";
    }

    @Override
    public String observation() {
        return SelfChecking.ENTRIES;
    }

    @Override
    public String expected() {
        return "getppid enters the kernel once a call, and nothing else does";
    }

    @Override
    public String remedy() {
        return "Permit ptrace of own children: kernel.yama.ptrace_scope below 3, a seccomp profile with ptrace; a kernel that"
                + " answers EIO can't tell the call (before Linux 5.3, User Mode Linux)";
    }

    @Override
    public Judged judge(CheckFacts facts) throws CheckFacts.Missing {
        long calls = facts.number("calls");
        long entries = facts.number("getppid.entries");
        return new Judged(
                entries + " entries, " + facts.number("getppid.named") + " of them getppid, over " + calls + " calls",
                entries == calls && facts.number("getppid.named") == calls);
    }
}
