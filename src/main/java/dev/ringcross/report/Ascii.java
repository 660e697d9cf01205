package dev.ringcross.report;

/** The ASCII form of the few other characters that Ringcross's own texts use. */
final class Ascii {
    private Ascii() {}

    static String of(String text) {
        return text.replace("·", "-")
                .replace("…", "..")
                .replace("µ", "u")
                .replace("±", "+-")
                .replace("–", "-");
    }
}
