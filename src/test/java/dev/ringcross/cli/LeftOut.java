package dev.ringcross.cli;

/** The one refusal beside which something is printed: merge merges the other files. */
final class LeftOut {
    private LeftOut() {}

    static boolean isToldBy(InProcess ending) {
        return ending.status() == Ringcross.USAGE && ending.err().startsWith("ringcross: left out: ");
    }
}
