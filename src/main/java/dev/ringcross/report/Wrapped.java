package dev.ringcross.report;

/** Words broken into lines, with a label before the first and as much space before the others. */
final class Wrapped {
    private Wrapped() {}

    static void append(StringBuilder text, String label, String words, int width) {
        StringBuilder line = new StringBuilder(label);
        boolean started = false;
        for (String word : words.strip().split("\\s+")) {
            if (started && line.length() + 1 + word.length() > width) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(label.length()));
                started = false;
            }
            line.append(started ? " " : "").append(word);
            started = true;
        }
        text.append(line).append('\n');
    }
}
