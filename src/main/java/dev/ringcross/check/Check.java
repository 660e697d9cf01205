package dev.ringcross.check;

/** A question about this host or this tool whose answer is known beforehand. */
interface Check {
    /** In the words of the output, such as {@code getppid-enters-once}. */
    String name();

    /** The {@link SelfChecking} observation that has its facts. */
    String observation();

    /** What every host must answer. */
    String expected();

    /** What to do about a host that can't be asked, or that answers falsely. */
    String remedy();

    /** What the facts come to; {@link CheckFacts.Missing} where the host refused what they need. */
    Judged judge(CheckFacts facts) throws CheckFacts.Missing;

    /**
     * An answer.
     *
     * @param counted what was counted, in words
     */
    record Judged(String counted, boolean holds) {}
}
