package dev.ringcross.result.json;

import java.io.IOException;

/**
 * A file that can't be read as a result. The message is one line: which file, where in it, what is wrong, what to try.
 */
public final class UnreadableResult extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final String reason;

    public UnreadableResult(String source, String problem, String remedy) {
        super(oneLine(source) + ": " + oneLine(problem) + "; " + remedy);
        reason = oneLine(problem) + "; " + remedy;
    }

    /** The message without the file's name: what is wrong, and what to try. */
    public String reason() {
        return reason;
    }

    /** File names and contents may be anything: line breaks and escape sequences are removed, long text is cut. */
    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
