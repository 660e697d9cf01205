package dev.ringcross.report.text;

/**
 * How text is shown. Whether a terminal takes colour (NO_COLOR, TERM=dumb, a pipe) is decided by the caller.
 *
 * @param ascii whether only ASCII characters are used
 * @param colour whether ANSI escape sequences are used for emphasis; each has a word or a sign beside it
 */
public record Style(boolean ascii, boolean colour) {
    /** Unicode without colours, for a pipe or a file. */
    public static final Style PLAIN = new Style(false, false);

    public String bold(String text) {
        return paint("1", text);
    }

    public String dim(String text) {
        return paint("2", text);
    }

    public String alarm(String text) {
        return paint("1;31", text);
    }

    public String caution(String text) {
        return paint("33", text);
    }

    private String paint(String code, String text) {
        return colour && !text.isBlank() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    public String pick(String unicode, String plain) {
        return ascii ? plain : unicode;
    }

    public String agrees() {
        return pick("✓", "ok");
    }

    public String mismatch() {
        return pick("✗", "!!");
    }

    public String none() {
        return pick("–", "-");
    }

    public String plusMinus() {
        return pick("±", "+-");
    }

    public String times() {
        return pick("×", "x");
    }
}
