package dev.ringcross.report;

/**
 * How text is shown. Whether a terminal takes colour (NO_COLOR, TERM=dumb, a pipe) is decided by the caller.
 *
 * @param ascii whether only ASCII characters are used
 * @param colour whether ANSI escape sequences are used for emphasis; each has a word or a sign beside it
 */
public record Style(boolean ascii, boolean colour) {
    /** Unicode without colours, for a pipe or a file. */
    public static final Style PLAIN = new Style(false, false);

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    String alarm(String text) {
        return paint("1;31", text);
    }

    String caution(String text) {
        return paint("33", text);
    }

    private String paint(String code, String text) {
        return colour && !text.isBlank() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    String pick(String unicode, String plain) {
        return ascii ? plain : unicode;
    }

    String agrees() {
        return pick("✓", "ok");
    }

    String mismatch() {
        return pick("✗", "!!");
    }

    String none() {
        return pick("–", "-");
    }

    String plusMinus() {
        return pick("±", "+-");
    }

    String times() {
        return pick("×", "x");
    }
}
