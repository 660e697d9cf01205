package dev.ringcross.run.plan;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into words at blanks. Quotes of either kind keep blanks, a backslash keeps the character after it. */
final class ShellWords {
    private static final char NONE = 0;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;

    private ShellWords(String text) {
        this.text = text;
    }

    /** Nothing is expanded: no variable, no glob, no operator. A quote that never ends is a {@link UsageException}. */
    static List<String> of(String text) {
        ShellWords split = new ShellWords(text);
        split.split();
        return List.copyOf(split.words);
    }

    private void split() {
        char quote = NONE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == NONE && Character.isWhitespace(c)) {
                end();
            } else if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                i++;
                add(text.charAt(i));
            } else if (quote == NONE && (c == '\'' || c == '"')) {
                quote = c;
                inWord = true;
            } else if (c == quote) {
                quote = NONE;
            } else {
                add(c);
            }
        }
        if (quote != NONE) {
            throw new UsageException("--live \"" + text + "\" has a " + quote + " that never ends; close it");
        }
        end();
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }
}
