package dev.ringcross.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the HTML report shows. All text is escaped by the template; the pictures and scripts are our own.
 *
 * @param lang of the words around the figures: en or ko
 * @param words headings and hints, by key
 * @param distrust what weakens this run's numbers, a sentence each
 * @param ladder a picture (SVG) of every cell that has a time
 * @param charts the curves, as JSON
 * @param heatMaps what lies between each two CPUs, where there are more than two
 * @param raw the result file, gzipped and in base64
 */
public record Page(
        String lang,
        Map<String, String> words,
        String title,
        String host,
        String run,
        List<String> distrust,
        String ladder,
        List<Card> claims,
        List<Group> groups,
        List<String> routes,
        List<Fact> facts,
        List<Fact> warnings,
        String charts,
        List<Fact> curves,
        List<HeatMap> heatMaps,
        String raw,
        Assets assets) {

    /** A heading or a hint. */
    public String word(String key) {
        return words.getOrDefault(key, key);
    }

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

    /** @param picture its routes as dots with intervals, samples as a strip (SVG) */
    public record Primitive(String id, String picture, List<Row> rows, List<Fact> absences) {}

    /** @param sortValue nanoseconds or bytes; null where there is no number */
    public record Row(
            String route,
            String params,
            @Nullable Double sortValue,
            String typical,
            String interval,
            String floor,
            String excess,
            String counted,
            String agrees,
            String reason) {}

    public record Fact(String name, String value) {}

    /** @param policy the Content-Security-Policy, which names the scripts by their digests */
    public record Assets(String style, String script, String charts, String policy) {}
}
