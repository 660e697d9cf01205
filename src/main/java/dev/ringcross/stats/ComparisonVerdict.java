package dev.ringcross.stats;

/** The verdicts of a comparison on one cell. */
public enum ComparisonVerdict {
    FASTER("faster"),
    SLOWER("slower"),
    SAME("same"),
    NOT_RESOLVED("not resolved"),
    NOT_COMPARABLE("not comparable");

    private final String word;

    ComparisonVerdict(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
