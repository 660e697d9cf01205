package dev.ringcross.report.terminal;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.PrimitiveSpec;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The output of {@code explain}: the steps, each on its side of the ring; what they cost and why; what the kernel will
 * count.
 */
public final class Explanation {
    private static final int LABEL = 10;

    private final PrimitiveSpec entry;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private Explanation(PrimitiveSpec entry, Style style) {
        this.entry = entry;
        this.style = style;
    }

    public static String of(Catalogue catalogue, PrimitiveSpec entry, Style style) {
        Explanation explanation = new Explanation(entry, style);
        explanation.head();
        entry.measures().steps().lines().forEach(one -> step(one, style).forEach(explanation::line));
        explanation.text.append('\n');
        explanation.labelled("cost", entry.measures().cost());
        explanation.labelled("manual", entry.measures().man());
        explanation.text.append('\n');
        List<PrimitiveDetails.Item> item = CatalogueItems.of(catalogue).stream()
                .filter(one -> one.primitive().equals(entry.id()))
                .toList();
        return explanation.text + PrimitiveDetails.table(item, style);
    }

    /**
     * What a run measured.
     *
     * @param asked how one asks for it, behind the program's name
     * @param result with the cells of this primitive alone; null where no stored run has measured it
     * @param where the run's file, or where runs were looked for
     */
    public static String numbers(String asked, @Nullable Result result, String where, Style style) {
        String words = result == null
                ? "No run in " + where + " has measured it yet. Try: ringcross " + asked
                : "Last measured on " + result.host().nameOrUnknown() + ", "
                        + result.run().startedAt() + " (" + where + "):";
        String text = String.join("\n", Text.wrapIndented("", Text.sanitize(words, style), 0, TableReport.WIDTH));
        return "\n" + text + "\n" + (result == null ? "" : TableReport.rows(result, style));
    }

    private void head() {
        line(style.bold(entry.id()));
        labelled("", entry.measures().value());
        text.append('\n');
        line(ring(style));
    }

    /** The heading of a picture of steps. */
    static String ring(Style style) {
        return "  user mode " + style.pick("│", "|") + " kernel mode";
    }

    /** User mode stands at the left of the ring, the kernel at the right; an arrow is the crossing. */
    static List<String> step(String step, Style style) {
        String[] words = step.strip().split("\\s+", 2);
        String mark = switch (words[0]) {
            case "user" -> style.pick("       ●    │         ", "       *    |         ");
            case "enter" -> style.pick("        ────┼───▶     ", "        ----+--->     ");
            case "kernel" -> style.pick("            │    ●    ", "            |    *    ");
            case "leave" -> style.pick("       ◀────┼───      ", "       <----+---      ");
            default -> throw new IllegalStateException("a step begins with its side of the ring: " + step);
        };
        return Text.wrapIndented(mark, Text.sanitize(words[1], style), mark.length(), TableReport.WIDTH);
    }

    private void labelled(String label, String words) {
        Text.wrapIndented("  " + Text.left(label, LABEL), Text.sanitize(words, style), LABEL + 2, TableReport.WIDTH)
                .forEach(this::line);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
