package dev.ringcross.report.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the HTML report shows, by the parts of the page from its top to its foot. All text is escaped by
 * the template; the pictures and the script are our own.
 *
 * @param counted what the kernel counted
 */
public record Page(
        Frame frame,
        Opening opening,
        Ladder ladder,
        Claims claims,
        Routes routes,
        Charts charts,
        Drift drift,
        Counted counted,
        Appendix appendix) {

    /** A heading or a hint. */
    public String word(String key) {
        return frame.words().word(key);
    }

    /** The language of words that stayed English; null, as for all other words, leaves the page's. */
    public @Nullable String langOf(String text) {
        return frame.words().langOf(text);
    }

    /** What any page has around its content. */
    public record Frame(PageWords words, String title, Assets assets) {}

    /**
     * The first screen: what was measured, what came out, and what to mind about it.
     *
     * @param ladderSentences the way up from a function call to a process, a sentence each
     * @param distrust the limitations of this run, a sentence each
     */
    public record Opening(String host, String run, String cpus, List<String> ladderSentences, List<String> distrust) {}

    /**
     * All primitives on one axis of time.
     *
     * @param outliers the routes with the largest ratios to C
     * @param pictures the pictures, one for each group
     */
    public record Ladder(List<Outlier> outliers, List<Picture> pictures, Table table, Table marks) {}

    /** @param first whether the run was made for the claims, so that their verdicts stand before the ladder */
    public record Claims(boolean first, List<Card> cards) {}

    /**
     * The primitives, each with a table of its routes.
     *
     * @param legend the routes that the run has numbers of
     */
    public record Routes(List<Route> legend, List<Group> groups) {}

    /**
     * What some cells show together.
     *
     * @param stack what each route adds to the same operation in C
     * @param heatMaps the times between each two CPUs, where there are more than two
     */
    public record Charts(Table stack, List<Curve> curves, List<HeatMap> heatMaps) {}

    /**
     * What is looked up.
     *
     * @param facts the facts of the host
     * @param raw the result file, gzipped and in base64; empty where it is too large for a page
     */
    public record Appendix(List<Fact> facts, List<Fact> warnings, String raw) {}

    public record Fact(String name, String value) {}

    /** @param kind its class in the style sheet */
    public record Route(String name, String kind) {}

    /** @param ratio over C, with its interval */
    public record Outlier(String primitive, String name, String ratio) {}

    /** @param drawing SVG */
    public record Picture(String name, String drawing) {}

    /** @param head the heads of the columns; the first is that of the names */
    public record Table(String title, List<String> head, List<Rows> groups) {}

    /** The rows of one group; of no name where the table has none. */
    public record Rows(String group, List<Line> lines) {}

    /**
     * A row.
     *
     * @param kind its mark: a route's, or empty
     * @param picture SVG in a column of its own after the name, or nothing
     */
    public record Line(String kind, String name, String picture, List<String> cells) {}

    /** A judged claim. */
    public record Card(
            String id,
            Verdict verdict,
            String statement,
            String effect,
            String why,
            String flips,
            List<Fact> evidence,
            String rerun) {}

    /**
     * A verdict by word and by sign, which does not depend on colours.
     *
     * @param kind its class in the style sheet
     */
    public record Verdict(String kind, String sign, String words) {}

    public record Group(String name, List<Primitive> primitives) {}

    /**
     * A primitive's routes.
     *
     * @param low the low end of the axis that its rows share, in words
     * @param high the high end of the axis
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

    /**
     * A primitive by one of its parameters.
     *
     * @param drawing SVG
     * @param legend the routes, then what other parameters the lines have
     */
    public record Curve(String group, String name, String drawing, List<Route> legend, Table table) {}

    /**
     * The course of the run.
     *
     * @param drawing SVG, or nothing where the run has no canary and no A/A arm
     * @param aa whether the run's intervals hold, in a sentence; empty without an A/A arm
     * @param notes notes on the run that are no limitations, a sentence each
     */
    public record Drift(String drawing, String aa, List<String> notes, List<Table> tables) {}

    /** @param summary a sentence on how many cells were counted as declared */
    public record Counted(String summary, Table table) {}

    /**
     * The page's own style and script, so that it needs no network.
     *
     * @param policy the Content-Security-Policy, which names the script by its digest
     */
    public record Assets(String style, String script, String policy) {}
}
