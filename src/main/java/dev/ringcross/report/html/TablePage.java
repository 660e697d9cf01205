package dev.ringcross.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/**
 * What the template of the comparison's and the merge's page shows: tables. All text is escaped by the template; the
 * pictures and scripts are our own.
 *
 * @param lang of the words around the figures: en or ko
 * @param heading which command made it
 * @param lead what to know before the tables, a paragraph each
 * @param marks how rows are marked, each with how many there are; a reader can ask for one
 * @param groups of primitives, as the rows name them
 * @param notes what a reader would otherwise assume in silence
 */
public record TablePage(
        String lang,
        Map<String, String> words,
        String title,
        String heading,
        List<String> lead,
        List<Mark> marks,
        List<String> groups,
        List<Section> sections,
        List<String> notes,
        Page.Assets assets) {

    /** The file's text. */
    String rendered() {
        StringOutput text = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("tables.jte", this, text);
        return text.toString();
    }

    /** A heading or a hint. */
    public String word(String key) {
        return words.getOrDefault(key, key);
    }

    /**
     * A mark by word and by shape: who does not tell the colours apart has both.
     *
     * @param kind of the rows that have it
     */
    public record Mark(String kind, String shape, String word, long count) {}

    /**
     * A table.
     *
     * @param id to link to
     * @param text above it
     * @param facts of what it is about
     * @param ofCells whether a row is a cell, which the filter may hide
     * @param head of the columns; the first names the row, the last of those with pictures is theirs
     */
    public record Section(
            String id,
            String name,
            List<String> text,
            List<Page.Fact> facts,
            boolean ofCells,
            List<Head> head,
            List<Line> lines) {}

    /** @param prose whether the column holds words: numbers stand to the right */
    public record Head(String name, boolean prose) {
        static Head number(String name) {
            return new Head(name, false);
        }

        static Head prose(String name) {
            return new Head(name, true);
        }
    }

    /**
     * A row.
     *
     * @param kind of its mark, or nothing
     * @param group of primitives, or nothing
     * @param link the id of the section that tells more, or nothing
     * @param picture it on the table's axis (SVG), or nothing
     */
    public record Line(String kind, String group, String name, String link, List<String> cells, String picture) {}
}
