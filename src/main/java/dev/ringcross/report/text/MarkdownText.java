package dev.ringcross.report.text;

/** Words of files and hosts within Markdown, where they must not be taken for its marks. */
public final class MarkdownText {
    private static final Style STYLE = Style.PLAIN;

    private MarkdownText() {}

    /** Words that Markdown shows as they are: no table cell, tag, link, emphasis or mention begins in them. */
    public static String escape(String words) {
        return Text.sanitize(words, STYLE)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "&#124;")
                .replaceAll("([\\\\`*_\\[\\]#~])", "\\\\$1")
                // A mention is looked for in the rendered text, so it takes a character between, of no width.
                .replaceAll("@(?=\\w)", "@&#8203;");
    }
}
