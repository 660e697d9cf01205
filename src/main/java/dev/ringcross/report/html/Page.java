package dev.ringcross.report.html;

import java.util.List;
import java.util.Map;

/**
 * What the template of the HTML report shows. All text is escaped by the template; the pictures and scripts are our own.
 *
 * @param lang of the words around the figures: en or ko
 * @param words headings and hints, by key
 * @param distrust what weakens this run's numbers, a sentence each
 * @param outliers the routes that are the most times as dear as C
 * @param routes that the run has numbers of
 * @param stack what each route adds to the same in C
 * @param heatMaps what lies between each two CPUs, where there are more than two
 * @param raw the result file, gzipped and in base64; empty where it is too large for a page
 */
public record Page(
        String lang,
        Map<String, String> words,
        String title,
        String host,
        String run,
        List<String> distrust,
        List<Outlier> outliers,
        Ladder ladder,
        List<Card> claims,
        List<Group> groups,
        List<Route> routes,
        Table stack,
        Curves curves,
        List<HeatMap> heatMaps,
        Drift drift,
        Counted counted,
        List<Fact> facts,
        List<Fact> warnings,
        String raw,
        Assets assets) {

    /** A heading or a hint. */
    public String word(String key) {
        return words.getOrDefault(key, key);
    }

    public record Fact(String name, String value) {}

    /** @param kind what the style sheet knows it by */
    public record Route(String name, String kind) {}

    /** @param ratio over C, with its interval */
    public record Outlier(String primitive, String name, String ratio) {}

    /** @param drawing SVG */
    public record Picture(String name, String drawing) {}

    /** @param pictures a group each */
    public record Ladder(List<Picture> pictures, Table table, Table marks) {}

    /** @param head of the columns; the first names the row */
    public record Table(String title, List<String> head, List<Rows> groups) {}

    /** The rows of one group; of no name where the table has none. */
    public record Rows(String group, List<Line> lines) {}

    /**
     * A row.
     *
     * @param kind how it is marked: a route's, or nothing
     * @param picture SVG in a column of its own after the name, or nothing
     */
    public record Line(String kind, String name, String picture, List<String> cells) {}

    /** A judged claim. */
    public record Card(
            String id,
            String kind,
            String sign,
            String verdict,
            String statement,
            String effect,
            String why,
            String flips,
            List<Fact> evidence,
            String rerun) {}

    public record Group(String name, List<Primitive> primitives) {}

    /**
     * A primitive's routes.
     *
     * @param low where the axis that its rows share begins, in words
     * @param high where it ends
     * @param axis the same in numbers, then its left edge and width in pixels
     */
    public record Primitive(String id, String low, String high, String axis, List<Row> rows, List<Fact> absences) {}

    /**
     * A cell with numbers, or the reason why it failed.
     *
     * @param name the route and its parameters
     * @param picture its place on the axis (SVG)
     * @param modes the groups that its JVMs fall into, in a sentence; empty where they are alike
     */
    public record Row(
            String kind,
            String name,
            String picture,
            String typical,
            String quiet,
            String excess,
            String entries,
            String reason,
            String modes) {}

    /** @param data of all pictures, as JSON that can stand in a script element */
    public record Curves(List<Table> tables, String data) {}

    /**
     * The run in its order.
     *
     * @param drawing SVG, or nothing where the run has no canary and no A/A arm
     * @param aa whether the run's intervals hold, in a sentence; empty without an A/A arm
     * @param notes what the run says of itself that weakens nothing, a sentence each
     */
    public record Drift(String drawing, String aa, List<String> notes, List<Table> tables) {}

    /** @param summary how many cells were counted as declared */
    public record Counted(String summary, Table table) {}

    /**
     * What the page carries so that it needs nothing from anywhere.
     *
     * @param charts the library that draws the curves, gzipped and in base64: it is unpacked when a curve is looked at
     * @param policy the Content-Security-Policy, which names the scripts by their digests
     */
    public record Assets(String style, String script, String charts, String policy) {}
}
