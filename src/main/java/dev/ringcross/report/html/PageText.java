package dev.ringcross.report.html;

import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.report.text.Translation;
import java.text.MessageFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a page of tables in a reader's language; text from files is made harmless first. */
public record PageText(PageWords words, Translation translation) {
    /**
     * The longest text: enough for any host's name (64 bytes, hostname(7)) and any cell's. Longer text of a file is
     * cut.
     */
    private static final int WIDEST = 200;

    public static PageText in(String lang) {
        return new PageText(PageWords.in("tables", lang), Translation.into(lang));
    }

    String word(String key) {
        return words.word(key);
    }

    /** A sentence with its figures in their places. */
    String say(String key, String... figures) {
        return inert(new MessageFormat(word(key)).format(figures));
    }

    /** A fact that a file may lack. */
    String orUnknown(@Nullable String fact) {
        return fact == null ? word("unknown") : cut(fact);
    }

    /** Says how many rows are shown, where some are left out. */
    List<String> left(int rows, int most) {
        return rows <= most ? List.of() : List.of(say("rows.left", String.valueOf(most), String.valueOf(rows)));
    }

    /** A row of harmless text. */
    TablePage.Line line(String kind, String group, String name, List<String> cells, String picture) {
        return new TablePage.Line(
                kind,
                inert(group),
                cut(name.strip()),
                "",
                cells.stream().map(this::inert).toList(),
                picture);
    }

    /** A stored sentence in the reader's language. */
    String translate(String words) {
        return inert(translation.translate(words));
    }

    String inert(String words) {
        return Text.sanitize(words, Style.PLAIN);
    }

    String cut(String words) {
        return Text.cut(inert(words), WIDEST, Style.PLAIN);
    }
}
