package dev.ringcross.report;

import java.util.List;
import java.util.Map;

/** What the template of the comparison's and the merge's page shows: sections of one table each. */
public record TablePage(
        String lang,
        Map<String, String> words,
        String title,
        List<String> lead,
        List<Page.Fact> facts,
        List<Section> sections,
        List<String> notes,
        Page.Assets assets) {

    /** A heading or a hint. */
    public String word(String key) {
        return words.getOrDefault(key, key);
    }

    /** @param head of the columns; the first names the row */
    public record Section(String name, List<String> head, List<Line> lines) {}

    /**
     * A row.
     *
     * @param kind how it is marked: a verdict's id, or nothing
     * @param value it is sorted by
     * @param picture its interval on the table's axis (SVG), or nothing
     */
    public record Line(String kind, String name, double value, List<String> cells, String picture) {}
}
