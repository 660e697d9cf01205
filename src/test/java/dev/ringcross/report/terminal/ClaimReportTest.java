package dev.ringcross.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.export.ClaimMarkdown;
import dev.ringcross.report.text.ClaimWording;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Observation;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimReportTest {
    private static final ClaimWording WORDING = new ClaimWording(
            Map.of(
                    "verdict.depends", "depends",
                    "heading.why", "why",
                    "heading.crossing", "crosses 1 at",
                    "host.unchanged", "{compared} facts, none changed",
                    "host.changed", "{changed} of {compared} changed:"),
            Map.of("yield-gives-up-cpu", "Context switches"),
            Map.of("A sentence beyond a probe", "for this reason"));

    private static final Result RESULT = Synthetic.result();

    private static Result with(String why, Map<String, String> evidence) {
        JudgedClaim claim = RESULT.claims().get(0);
        return RESULT.withClaims(List.of(new JudgedClaim(
                claim.id(),
                claim.verdict(),
                claim.statement(),
                0.5,
                null,
                why,
                claim.wouldFlipIf(),
                evidence,
                "x",
                List.of())));
    }

    @Test
    void a_card_has_verdict_by_word_and_sign_statement_curve_evidence_and_rerun() {
        assertThat(ClaimReport.of(RESULT, WORDING, Style.PLAIN))
                .contains("Context switches", "◐ depends  yield-gives-up-cpu")
                .contains("A yield hands the CPU to another runnable task")
                .contains("alone / in company (tasks): 1: 0.500; 2: 2.00 [1.50, 2.50]")
                .contains("switches alone: 0", "./ringcross claims --only yield-gives-up-cpu")
                .contains("A sentence beyond a probe", "for this reason");
    }

    @Test
    void a_hostile_file_moves_no_cursor_and_breaks_no_line() {
        String hostile = "\u001b[2Jgone\nSUPPORTED \u202e";
        String card = ClaimReport.of(with(hostile, Map.of(hostile, hostile)), WORDING, Style.PLAIN);
        assertThat(card).doesNotContain("\u001b", "\u202e", "\nSUPPORTED");
        assertThat(ClaimMarkdown.of(with("<script>|\n", Map.of("@you", "*b*")), WORDING))
                .doesNotContain("<script>", "*b*");
    }

    @Test
    void ascii_is_ascii() {
        assertThat(ClaimReport.of(RESULT, WORDING, new Style(true, false))).matches("[\\x20-\\x7e\\n]+");
    }

    @Test
    void the_host_is_said_to_be_as_before_or_what_changed() {
        assertThat(ClaimReport.host(traces(Map.of("compared", "16", "changed", "0")), WORDING))
                .isEqualTo("16 facts, none changed");
        assertThat(ClaimReport.host(traces(Map.of("compared", "16", "changed", "1", "cores", "0 → 1")), WORDING))
                .isEqualTo("1 of 16 changed: cores: 0 → 1");
    }

    private static Observation traces(Map<String, String> facts) {
        return new Observation("host-traces", null, facts);
    }

    @Test
    void a_run_s_table_has_a_paragraph_a_claim() {
        assertThat(TableReport.of(RESULT, Style.PLAIN))
                .contains("\nCLAIMS", "◐ depends yield-gives-up-cpu", "    alone it enters the kernel");
    }
}
