package dev.ringcross.check;

/** A check of this host or of Ringcross, whose answer is known beforehand. */
interface Check {
    /** The name in the output, such as {@code getppid-enters-once}. */
    String name();

    /** The name of the {@link SelfChecking} observation with its facts. */
    String observation();

    /** The answer that every host must give. */
    String expected();

    /** What to do when the host can't be checked or gives a wrong answer. */
    String remedy();

    /** Judges the facts; {@link CheckFacts.Missing} where the host refused what they need. */
    Judged judge(CheckFacts facts) throws CheckFacts.Missing;

    /**
     * An answer.
     *
     * @param counted the answer in words
     */
    record Judged(String counted, boolean holds) {}
}
