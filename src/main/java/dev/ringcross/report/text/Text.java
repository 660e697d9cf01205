package dev.ringcross.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text that is safe to print, and its width in terminal columns. Host names, reasons and parameters come from files
 * that others may have written: nothing in them may move the cursor, start a line or change the reading direction.
 */
public final class Text {
    private static final Map<String, String> IN_ASCII = Map.of(
            "µ", "u", "μ", "u", "×", "x", "±", "+-", "–", "-", "—", "-", "…", "...", "→", "->", "’", "'", "≥", ">=");

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern ACTIVE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private Text() {}

    /** One line without control, format or unassigned characters; in ASCII the rest become their look-alikes or "?". */
    public static String sanitize(String text, Style style) {
        String line = ACTIVE.matcher(BLANK.matcher(text).replaceAll(" ")).replaceAll("?");
        if (!style.ascii()) {
            return line;
        }
        for (Map.Entry<String, String> entry : IN_ASCII.entrySet()) {
            line = line.replace(entry.getKey(), entry.getValue());
        }
        return line.replaceAll("[^ -~]", "?");
    }

    public static int width(String text) {
        return text.codePoints().map(Text::width).sum();
    }

    /**
     * Two columns for what East Asian fonts draw wide, none for marks that combine (Unicode UAX #11, the common
     * ranges).
     */
    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = point >= 0x1100 && point <= 0x115f
                || point >= 0x2e80 && point <= 0xa4cf
                || point >= 0xac00 && point <= 0xd7a3
                || point >= 0xf900 && point <= 0xfaff
                || point >= 0xfe30 && point <= 0xff60
                || point >= 0xffe0 && point <= 0xffe6
                || point >= 0x1f000 && point <= 0x1faff
                || point >= 0x20000 && point <= 0x3fffd;
        return wide ? 2 : 1;
    }

    /** The text, or as much of it as fits before an ellipsis. */
    public static String cut(String text, int width, Style style) {
        if (width(text) <= width) {
            return text;
        }
        String dots = style.pick("…", "..");
        return head(text, width - width(dots)) + dots;
    }

    private static String head(String text, int width) {
        return text.substring(0, end(text, 0, width));
    }

    /** The index at which the columns are used up. Combining marks take no column. */
    private static int end(String text, int from, int width) {
        int end = from;
        int used = 0;
        while (end < text.length() && used + width(text.codePointAt(end)) <= width) {
            used += width(text.codePointAt(end));
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Lines of at most {@code width} columns, broken between words; a word that is longer is broken anywhere. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = broken(word, width, lines);
        }
        lines.add(line);
        return lines;
    }

    /** Adds the part of a word that fills whole lines, at least one character each, and returns the rest. */
    private static String broken(String word, int width, List<String> lines) {
        int from = 0;
        int left = width(word);
        while (left > width && from < word.length()) {
            int end = Math.max(end(word, from, width), word.offsetByCodePoints(from, 1));
            String head = word.substring(from, end);
            lines.add(head);
            left -= width(head);
            from = end;
        }
        return word.substring(from);
    }

    /** {@code text} wrapped behind {@code first}, its further lines indented, each at most {@code width} columns. */
    public static List<String> wrapIndented(String first, String text, int indent, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : wrap(text, width - Math.max(indent, width(first)))) {
            lines.add((lines.isEmpty() ? first : " ".repeat(indent)) + line);
        }
        return lines;
    }
}
