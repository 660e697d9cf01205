package dev.ringcross.stats;

/** What a comparison may say of one cell. There are no other words. */
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
