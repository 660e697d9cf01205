package dev.ringcross.report.terminal;

import dev.ringcross.report.text.ClaimWording;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Curve;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Observation;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The judged claims for a terminal of {@value TableReport#WIDTH} columns: a card a claim, by chapter. */
public final class ClaimReport {
    private static final int LABEL = 14;
    private static final int MOST_EVIDENCE = 12;
    private static final List<String> VERDICTS =
            List.of("SUPPORTED", "CONTRADICTED", "DEPENDS", "NOT_RESOLVED", "NOT_MEASURABLE");

    private final Result result;
    private final ClaimWording wording;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private ClaimReport(Result result, ClaimWording wording, Style style) {
        this.result = result;
        this.wording = wording;
        this.style = style;
    }

    /** The report, each line ended by a line feed. */
    public static String of(Result result, ClaimWording wording, Style style) {
        ClaimReport report = new ClaimReport(result, wording, style);
        report.head();
        String theme = "";
        for (JudgedClaim claim : result.claims()) {
            if (!wording.theme(claim.id()).equals(theme)) {
                theme = wording.theme(claim.id());
                report.lines.add("");
                report.lines.add(style.bold(Text.sanitize(theme, style)));
            }
            report.card(claim);
        }
        report.foot();
        return String.join("\n", report.lines) + "\n";
    }

    /** {@code 20 supported, 3 contradicted}, of the verdicts that occur. */
    public static String counts(Result result, ClaimWording wording) {
        return VERDICTS.stream()
                .filter(verdict -> count(result, verdict) > 0)
                .map(verdict -> count(result, verdict) + " " + wording.verdict(verdict))
                .collect(Collectors.joining(", "));
    }

    private static long count(Result result, String verdict) {
        return result.claims().stream()
                .filter(claim -> claim.verdict().equals(verdict))
                .count();
    }

    /** A sign beside the word of the verdict, which does not depend on colours. */
    public static String sign(String verdict, Style style) {
        return switch (verdict) {
            case "SUPPORTED" -> style.pick("✓", "+");
            case "CONTRADICTED" -> style.pick("✗", "x");
            case "DEPENDS" -> style.pick("◐", "~");
            case "NOT_RESOLVED" -> "?";
            default -> style.none();
        };
    }

    private void head() {
        TableHead head = new TableHead(result, style);
        lines.addAll(wrapped("", head.host()));
        lines.addAll(wrapped("", head.run()));
        lines.add(style.bold(Text.sanitize(counts(result, wording), style)));
    }

    private void card(JudgedClaim claim) {
        String verdict = Text.sanitize(wording.verdict(claim.verdict()), style);
        lines.add("");
        lines.add(style.bold(sign(claim.verdict(), style) + " " + verdict) + "  " + style.dim(claim.id()));
        lines.addAll(wrapped("  ", claim.statement()));
        if (claim.effect() != null) {
            labelled("effect", effect(claim));
        }
        labelled("why", claim.why());
        claim.curves().forEach(this::curve);
        evidence(claim.evidence());
        labelled("flips", claim.wouldFlipIf());
        labelled("rerun", claim.rerun());
    }

    public static String effect(JudgedClaim claim) {
        String effect = NumberFormatter.number(claim.effect() == null ? Double.NaN : claim.effect());
        return claim.ci95() == null
                ? effect
                : effect + " [" + NumberFormatter.number(claim.ci95().low()) + ", "
                        + NumberFormatter.number(claim.ci95().high()) + "]";
    }

    /** A parameter without needless digits: most are whole numbers. */
    public static String parameter(double x) {
        return x == Math.rint(x) ? String.valueOf((long) x) : NumberFormatter.number(x);
    }

    private void curve(Curve curve) {
        String points = curve.points().stream()
                .map(point -> parameter(point.x()) + ": " + NumberFormatter.number(point.y())
                        + (point.ci95() == null
                                ? ""
                                : " [" + NumberFormatter.number(point.ci95().low()) + ", "
                                        + NumberFormatter.number(point.ci95().high()) + "]"))
                .collect(Collectors.joining("; "));
        labelled("curve", curve.effect() + " (" + curve.parameter() + "): " + points);
        if (curve.crossing() != null && curve.crossingCi95() != null) {
            labelled(
                    "crossing",
                    curve.parameter() + " " + NumberFormatter.number(curve.crossing()) + " ["
                            + parameter(curve.crossingCi95().low()) + ", "
                            + parameter(curve.crossingCi95().high()) + "]");
        }
    }

    /** The evidence, a line for each fact, so that figures stand in columns; the JSON has all of it. */
    private void evidence(Map<String, String> evidence) {
        String heading = wording.heading("evidence");
        for (Map.Entry<String, String> one :
                evidence.entrySet().stream().limit(MOST_EVIDENCE).toList()) {
            line(heading, one.getKey() + ": " + one.getValue());
            heading = "";
        }
        if (evidence.size() > MOST_EVIDENCE) {
            line("", "+" + (evidence.size() - MOST_EVIDENCE));
        }
    }

    private void labelled(String heading, String words) {
        line(wording.heading(heading), words);
    }

    private void line(String heading, String words) {
        if (!words.isEmpty()) {
            lines.addAll(labelled(heading, words, style));
        }
    }

    /** A heading, and words behind it. */
    static List<String> labelled(String heading, String words, Style style) {
        String label = Text.left(Text.sanitize(heading, style), LABEL);
        return Text.wrapIndented("  " + label + " ", Text.sanitize(words, style), LABEL + 3, TableReport.WIDTH);
    }

    private void foot() {
        lines.add("");
        if (result.aa() != null) {
            labelled("aa", result.aa().held() + " / " + result.aa().rows());
        }
        result.observations().stream()
                .filter(one -> one.experiment().equals("host-traces"))
                .forEach(traces -> labelled("host", host(traces, wording)));
        if (!wording.unmeasurable().isEmpty()) {
            lines.add("");
            lines.addAll(wrapped("", wording.heading("unmeasurable")));
            wording.unmeasurable().forEach((sentence, reason) -> {
                lines.addAll(wrapped("  " + style.none() + " ", sentence));
                lines.addAll(wrapped("      ", reason));
            });
        }
    }

    /** A sentence on whether facts of the host changed while experiments ran. */
    static String host(Observation traces, ClaimWording wording) {
        Map<String, String> facts = traces.facts();
        boolean unchanged = "0".equals(facts.get("changed"));
        String words = wording.common().getOrDefault(unchanged ? "host.unchanged" : "host.changed", "");
        String changes = facts.entrySet().stream()
                .filter(fact -> !List.of("compared", "changed").contains(fact.getKey()))
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
        return words.replace("{compared}", facts.getOrDefault("compared", "?"))
                        .replace("{changed}", facts.getOrDefault("changed", "?"))
                + (changes.isEmpty() ? "" : " " + changes);
    }

    private List<String> wrapped(String first, String words) {
        return Text.wrapIndented(first, Text.sanitize(words, style), Text.width(first), TableReport.WIDTH);
    }
}
