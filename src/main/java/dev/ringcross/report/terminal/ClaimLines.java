package dev.ringcross.report.terminal;

import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The claims that a run could judge, a paragraph each; {@code ringcross claims} prints the full cards. */
final class ClaimLines {
    private ClaimLines() {}

    static List<String> of(Result result, Style style) {
        List<String> lines = new ArrayList<>();
        if (!result.claims().isEmpty()) {
            lines.add("");
            lines.add(
                    style.bold("CLAIMS") + style.dim("  judged from these cells; full cards: ringcross claims RESULT"));
        }
        for (JudgedClaim claim : result.claims()) {
            String verdict = claim.verdict().toLowerCase(Locale.ROOT).replace('_', ' ');
            lines.add(
                    Text.sanitize(ClaimReport.sign(claim.verdict(), style) + " " + verdict + "  " + claim.id(), style));
            lines.addAll(Text.wrapIndented("    ", Text.sanitize(claim.why(), style), 4, TableReport.WIDTH));
        }
        return lines;
    }
}
