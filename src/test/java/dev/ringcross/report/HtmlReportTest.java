package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Result;
import dev.ringcross.result.ResultJson;
import dev.ringcross.result.Synthetic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final ClaimWording WORDING = new ClaimWording(Map.of(), Map.of(), Map.of());
    private static final String PAGE = withoutScripts(HtmlReport.of(Synthetic.result(), WORDING, "en"));

    /** What a reader without scripts has; data blocks stay. */
    private static String withoutScripts(String page) {
        return page.replaceAll("(?s)<script>.*?</script>", "");
    }

    @Test
    void every_number_and_every_reason_stands_in_it_without_a_script() {
        Result result = Synthetic.result();
        Figures figures = new Figures(Style.PLAIN);
        String read = PAGE.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        assertThat(result.cells())
                .allMatch(cell -> read.contains(
                        cell.typical() == null ? String.valueOf(cell.reason()) : figures.amount(cell, cell.typical())));
    }

    @Test
    void the_policy_lets_nothing_in_but_the_two_scripts() {
        assertThat(PAGE).contains("default-src &#39;none&#39;").contains("script-src &#39;sha256-");
        assertThat(PAGE).doesNotContain("http://").doesNotContainPattern("(src|href)=\"https?:");
    }

    @Test
    void the_whole_result_can_be_taken_out_again() throws IOException {
        Matcher raw = Pattern.compile("id=\"raw\">([^<]+)<").matcher(PAGE);
        assertThat(raw.find()).isTrue();
        byte[] packed = Base64.getDecoder().decode(raw.group(1).strip());
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(ResultJson.text(Synthetic.result()));
        }
    }

    @Test
    void a_host_called_script_stays_text() {
        Result result = Synthetic.result();
        HostFacts hostile =
                HostFacts.little("</script><script>alert(1)</script>", "\"><img src=x>", 1, null, null, Map.of());
        Result with = new Result(
                result.schema(),
                result.tool(),
                result.run(),
                hostile,
                result.warnings(),
                null,
                null,
                result.canary(),
                result.cells(),
                result.observations(),
                result.claims());
        assertThat(withoutScripts(HtmlReport.of(with, WORDING, "en"))).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void korean_pages_say_so_and_are_worded_in_korean() {
        assertThat(withoutScripts(HtmlReport.of(Synthetic.result(), WORDING, "ko")))
                .contains("<html lang=\"ko\">", "사다리");
    }
}
