package dev.ringcross.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * What the template of the comparison's and the merge's page shows: tables. All text is escaped by the template; the
 * pictures and scripts are our own.
 *
 * @param heading the command that made the page
 * @param lead the paragraphs before the tables
 * @param marks the marks of rows, each with its number of rows; the reader can filter by one
 * @param groups the groups of primitives, as the rows name them
 * @param notes the footnotes
 */
public record TablePage(
        Page.Frame frame,
        String heading,
        List<String> lead,
        List<Mark> marks,
        List<String> groups,
        List<Section> sections,
        List<String> notes) {

    /** The file's text. */
    String rendered() {
        StringOutput text = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("tables.jte", this, text);
        return text.toString();
    }

    /** A heading or a hint. */
    public String word(String key) {
        return frame.words().word(key);
    }

    /**
     * A mark by word and by shape, which does not depend on colours.
     *
     * @param kind the kind of the rows with this mark
     */
    public record Mark(String kind, String shape, String word, long count) {}

    /**
     * A table.
     *
     * @param id the id for links
     * @param text above it
     * @param facts facts about the table's subject
     * @param ofCells whether a row is a cell, which the filter may hide
     * @param head the heads of the columns; the first is that of the names, the last that of the pictures where there
     *     are any
     */
    public record Section(
            String id,
            String name,
            List<String> text,
            List<Page.Fact> facts,
            boolean ofCells,
            List<Head> head,
            List<Line> lines) {}

    /** @param prose whether the column holds words; numbers are aligned to the right */
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
     * @param kind the kind of its mark, or empty
     * @param group its group of primitives, or empty
     * @param link the id of the section with details, or empty
     * @param picture its value on the table's axis (SVG), or empty
     */
    public record Line(String kind, String group, String name, String link, List<String> cells, String picture) {}
}
