package dev.ringcross.report.terminal;

import dev.ringcross.report.text.ClaimWording;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.JudgedClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code explain} of a claim: the sentence, what happens on each side of the ring, and what was measured here last. */
public final class ClaimExplanation {
    private final ClaimWording wording;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private ClaimExplanation(ClaimWording wording, Style style) {
        this.wording = wording;
        this.style = style;
    }

    /**
     * The lesson of a claim.
     *
     * @param steps the steps, as of a primitive: each line begins with its side of the ring
     * @param source the source that qualifies the claim
     */
    public record Lesson(String id, String statement, String steps, String explanation, String flips, String source) {}

    /**
     * The explanation, each line ended by a line feed.
     *
     * @param last the verdict of a stored run; null when there is none
     * @param file the file of that run
     */
    public static String of(Lesson lesson, @Nullable JudgedClaim last, String file, ClaimWording wording, Style style) {
        ClaimExplanation page = new ClaimExplanation(wording, style);
        page.lines.add(style.bold(lesson.id()));
        page.labelled("", lesson.statement());
        page.lines.add("");
        page.lines.add(Explanation.ring(style));
        lesson.steps().lines().forEach(step -> page.lines.addAll(Explanation.step(step, style)));
        page.lines.add("");
        page.labelled("", lesson.explanation());
        page.labelled(wording.heading("flips"), lesson.flips());
        page.labelled(wording.heading("source"), lesson.source());
        page.lines.add("");
        page.measured(lesson, last, file);
        return String.join("\n", page.lines) + "\n";
    }

    /** Explains why a sentence can't be tested. Each line is ended by a line feed. */
    public static String unmeasurable(String id, String statement, String reason, Style style) {
        List<String> lines = new ArrayList<>(List.of(style.bold(id)));
        lines.addAll(ClaimReport.labelled("", statement, style));
        lines.addAll(ClaimReport.labelled("", reason, style));
        return String.join("\n", lines) + "\n";
    }

    private void measured(Lesson lesson, @Nullable JudgedClaim last, String file) {
        if (last == null) {
            labelled("", wording.heading("nothing").replace("{id}", lesson.id()));
            return;
        }
        lines.add(style.bold(
                Text.sanitize(ClaimReport.sign(last.verdict(), style) + " " + wording.verdict(last.verdict()), style)));
        labelled(wording.heading("why"), last.why());
        String heading = wording.heading("measured");
        for (Map.Entry<String, String> one : last.evidence().entrySet()) {
            labelled(heading, one.getKey() + ": " + one.getValue());
            heading = "";
        }
        labelled(wording.heading("last"), file);
    }

    private void labelled(String heading, String words) {
        lines.addAll(ClaimReport.labelled(heading, words, style));
    }
}
