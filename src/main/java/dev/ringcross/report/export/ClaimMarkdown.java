package dev.ringcross.report.export;

import dev.ringcross.report.terminal.ClaimReport;
import dev.ringcross.report.terminal.TableHead;
import dev.ringcross.report.text.ClaimWording;
import dev.ringcross.report.text.MarkdownText;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import java.util.stream.Collectors;

/** The judged claims in GitHub's Markdown: a table of verdicts, the evidence folded away below it. */
public final class ClaimMarkdown {
    private ClaimMarkdown() {}

    public static String of(Result result, ClaimWording wording) {
        StringBuilder text = new StringBuilder();
        TableHead head = new TableHead(result, Style.PLAIN);
        text.append("**").append(inert(head.host())).append("**  \n");
        text.append(inert(head.run())).append("\n\n");
        text.append(inert(ClaimReport.counts(result, wording))).append("\n\n");
        text.append("| | claim | ").append(wording.heading("effect")).append(" | ");
        text.append(wording.heading("why")).append(" |\n|:--|:--|--:|:--|\n");
        for (JudgedClaim claim : result.claims()) {
            text.append("| ")
                    .append(ClaimReport.sign(claim.verdict(), Style.PLAIN))
                    .append(" ");
            text.append(inert(wording.verdict(claim.verdict()))).append(" | ");
            text.append(inert(claim.statement()))
                    .append(" `")
                    .append(inert(claim.id()))
                    .append("` | ");
            text.append(claim.effect() == null ? "" : NumberFormatter.number(claim.effect()))
                    .append(" | ");
            text.append(inert(claim.why())).append(" |\n");
        }
        text.append("\n<details><summary>")
                .append(inert(wording.heading("evidence")))
                .append("</summary>\n\n");
        result.claims()
                .forEach(claim -> text.append("- `")
                        .append(inert(claim.id()))
                        .append("`: ")
                        .append(inert(evidence(claim)))
                        .append("\n"));
        return text.append("\n</details>\n").toString();
    }

    private static String evidence(JudgedClaim claim) {
        return claim.evidence().entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String inert(String words) {
        return MarkdownText.escape(words);
    }
}
