package dev.ringcross.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.HostilePage;
import dev.ringcross.report.ManyCells;
import dev.ringcross.report.text.ClaimWording;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.QuietValue;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final ClaimWording WORDING = new ClaimWording(Map.of(), Map.of(), Map.of());
    private static final String PAGE = withoutScripts(HtmlReport.of(Synthetic.result(), WORDING, "en"));

    /** The cells with a number of the standard run of 2026-11-23 that the size was cut to, and what a page may have. */
    private static final int CELLS = 954;

    private static final int QUICK_CELLS = 60;
    private static final int JVMS = 20;
    private static final int TURNS = 80;
    private static final int MOST_BYTES = 1_500_000;

    /** What a reader without scripts has. */
    private static String withoutScripts(String page) {
        return page.replaceAll("(?s)<script>.*?</script>", "");
    }

    private static String read(String page) {
        return page.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Test
    void every_number_and_every_reason_stands_in_it_without_a_script() {
        NumberFormatter figures = new NumberFormatter(Style.PLAIN);
        String read = read(PAGE);
        assertThat(Synthetic.result().cells())
                .allMatch(cell -> read.contains(
                        cell.typical() == null ? String.valueOf(cell.reason()) : figures.amountWithInterval(cell)))
                .allMatch(cell -> cell.excess() == null || read.contains(figures.excess(cell.excess())));
    }

    @Test
    void each_chart_has_its_numbers_in_a_table_below_it() {
        Matcher section = Pattern.compile(
                        "(?s)<section aria-labelledby=\"(h-(?:ladder|stack|curves|drift))\".*?</section>")
                .matcher(PAGE);
        int sections = 0;
        while (section.find()) {
            sections++;
            assertThat(section.group()).as(section.group(1)).contains("<svg", "<table", "<th scope=\"row\">");
        }
        assertThat(sections).isEqualTo(3); // the synthetic run has no curve
    }

    @Test
    void the_sections_come_in_the_order_in_which_they_are_asked_about() {
        Result claims = Synthetic.result();
        Result run = Altered.with(claims, "observations", List.of());

        assertThat(headings(HtmlReport.of(run, WORDING, "en")))
                .containsExactly(
                        "h-host", "h-ladder", "h-claims", "h-routes", "h-stack", "h-drift", "h-counts", "h-facts");
        assertThat(headings(HtmlReport.of(claims, WORDING, "en")))
                .startsWith("h-host", "h-claims", "h-ladder", "h-routes");
    }

    private static List<String> headings(String page) {
        return Pattern.compile("<h2 id=\"([a-z-]+)\"")
                .matcher(page)
                .results()
                .map(heading -> heading.group(1))
                .toList();
    }

    @Test
    void the_policy_lets_nothing_in_but_the_script() {
        assertThat(PAGE).contains("default-src &#39;none&#39;").containsOnlyOnce("script-src &#39;sha256-");
        assertThat(PAGE.split("sha256-", -1)).hasSize(2);
        assertThat(PAGE).doesNotContain("http://").doesNotContainPattern("(src|href)=\"https?:");
    }

    @Test
    void the_whole_result_can_be_taken_out_again() throws IOException {
        assertThat(carried(PAGE)).isEqualTo(ResultJson.text(Synthetic.result()));
    }

    private static String carried(String page) throws IOException {
        Matcher raw = Pattern.compile("gzip;base64,([^\"]+)\"").matcher(page);
        assertThat(raw.find()).isTrue();
        byte[] packed = Base64.getDecoder().decode(raw.group(1).strip());
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_quick_run_fits_into_a_page_of_one_and_a_half_megabytes_with_all_its_samples() throws IOException {
        Result result = ManyCells.result(QUICK_CELLS, JVMS, TURNS);
        String page = HtmlReport.of(result, WORDING, "ko");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
        assertThat(carried(page)).isEqualTo(ResultJson.text(result));
    }

    @Test
    void a_run_with_more_samples_than_fit_refers_to_its_file() {
        String page = HtmlReport.of(ManyCells.result(CELLS, JVMS, TURNS), WORDING, "en");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
        assertThat(page).contains("too many samples for a page").doesNotContain("data:application/gzip");
        assertThat(PAGE).doesNotContain("too many samples for a page");
    }

    @Test
    void groups_of_jvms_stand_in_their_row_and_estimates_are_marked() {
        Cell cell = Synthetic.ok("getppid", "crossing", "c", Map.of(), 92, null, null);
        Cell estimated = Altered.with(cell, "quiet", new QuietValue(88.4, null, 0, true));

        assertThat(read(PAGE)).contains("JVMs fall into groups: +9.10 ±0.40 ns in 3 JVMs");
        assertThat(read(HtmlReport.of(Synthetic.with(List.of(estimated)), WORDING, "en")))
                .contains("<td>~88.4 ns</td>");
    }

    @Test
    void the_drift_section_says_whether_the_intervals_hold() {
        assertThat(read(PAGE)).containsPattern("A/A: 95 % intervals held in \\d+ of 8 rows");
        assertThat(read(HtmlReport.of(
                        Altered.with(Synthetic.result(), "aa", new AaCalibration(8, 5, 1.4)), WORDING, "en")))
                .contains("all are widened by the factor 1.40");
    }

    @Test
    void hostile_texts_stay_text() {
        String page = HtmlReport.of(HostilePage.result(), WORDING, "en");
        assertThat(withoutScripts(page))
                .doesNotContain("<script>window", "<img", "<svg onload", "href=\"javascript")
                .contains("&lt;script&gt;window.caught");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(1);
    }

    @Test
    void korean_pages_say_so_and_are_worded_in_korean() {
        assertThat(withoutScripts(HtmlReport.of(Synthetic.result(), WORDING, "ko")))
                .contains("<html lang=\"ko\">", "사다리");
    }

    @Test
    void each_word_of_the_page_is_there_in_korean_too() throws IOException {
        Properties english = words("page.properties");
        Properties korean = words("page_ko.properties");
        assertThat(korean.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(korean.values()).allMatch(words -> words.toString().matches("(?s).*\\p{IsHangul}.*"));
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (InputStream file = HtmlReport.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void each_word_that_a_template_or_a_picture_asks_for_has_a_translation() {
        String page = HtmlReport.of(Synthetic.result(), WORDING, "en");
        // A key that has no words would stand there itself, and all keys of several words have a dot.
        assertThat(withoutScripts(page).replaceAll("(?s)<style>.*?</style>", "").replaceAll("base64,[^\"]*", ""))
                .doesNotContainPattern(">(stack|canary|order|counted|claims|curves|ladder|filter|outliers)\\.[a-z]+<");
    }
}
