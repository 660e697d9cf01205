package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.ringcross.Needs;
import dev.ringcross.report.html.HtmlReport;
import dev.ringcross.report.text.AaReadings;
import dev.ringcross.report.text.ClaimWording;
import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser, one for all tests. */
class BrowserIT {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final ClaimWording WORDING = new ClaimWording(Map.of(), Map.of(), Map.of());

    /** A page to say how soon it answers; see CONTRIBUTING.md. */
    @TempDir
    static Path directory;

    private static ChromeDriver browser;

    @BeforeAll
    static void writePagesAndOpen() throws Exception {
        Needs.programs("chromium", "chromedriver");
        write("en", HtmlReport.of(withCurve(), WORDING, "en"));
        write("ko", HtmlReport.of(withCurve(), WORDING, "ko"));
        write("hostile", HtmlReport.of(HostilePage.result(), WORDING, "en"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        // A container's root has no sandbox to offer, and little shared memory.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        browser = new ChromeDriver(driver, options);
    }

    private static void write(String name, String page) throws Exception {
        Files.writeString(directory.resolve(name + ".html"), page);
    }

    /** The synthetic run, and getppid's cells once more at each of four sizes. */
    private static Result withCurve() {
        List<Cell> cells = new ArrayList<>(Synthetic.result().cells());
        for (Cell cell : Synthetic.result().cells()) {
            for (String bytes : List.of("1", "64", "4096", "65536")) {
                if (cell.ok() && cell.primitive().equals("getppid")) {
                    cells.add(Altered.with(
                            Altered.with(cell, "primitive", "read-curve"), "params", Map.of("bytes", bytes)));
                }
            }
        }
        return Synthetic.with(cells);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    /** What one test asked of the browser is nothing to the next. */
    @AfterEach
    void forget() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        command("Emulation.setEmulatedMedia", Map.of("media", ""));
        command("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private static void command(String name, Map<String, Object> arguments) {
        browser.executeCdpCommand(name, arguments);
    }

    private static void open(String name) {
        String[] parts = name.split("#", 2);
        String file = directory.resolve(parts[0] + ".html").toUri().toString();
        load(parts.length == 1 ? file : file + "#" + parts[1]);
    }

    private static void load(String address) {
        browser.get("about:blank"); // a new fragment alone would load nothing
        browser.get(address);
    }

    private static Object script(String words, Object... arguments) {
        return browser.executeScript(words, arguments);
    }

    private static long count(String words, Object... arguments) {
        return ((Number) script("return " + words, arguments)).longValue();
    }

    private static WebElement find(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    private static WebDriverWait soon() {
        return new WebDriverWait(browser, Duration.ofSeconds(20), Duration.ofMillis(50));
    }

    private static long visiblePrimitives() {
        return count("[...document.querySelectorAll('.primitive')].filter(one => one.checkVisibility()).length");
    }

    private static void lookAtEverything() {
        for (WebElement element : browser.findElements(By.cssSelector("figure, .primitive"))) {
            script("arguments[0].scrollIntoView()", element);
        }
    }

    @Test
    void nothing_is_complained_of_and_nothing_is_asked_of_the_network() {
        browser.manage().logs().get(LogType.BROWSER);
        browser.manage().logs().get(LogType.PERFORMANCE);
        open("en");
        lookAtEverything();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(browser.manage().logs().get(LogType.PERFORMANCE).getAll())
                .filteredOn(entry -> entry.getMessage().contains("Network.requestWillBeSent\""))
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.getMessage()).containsPattern("\"url\":\"(file://|about:blank|blob:)"));
    }

    @Test
    void every_chart_is_drawn() {
        open("en");
        lookAtEverything();
        assertThat(browser.findElements(By.cssSelector(".curve"))).isNotEmpty().allSatisfy(curve -> {
            assertThat(count("arguments[0].querySelectorAll('svg path').length", curve))
                    .isGreaterThan(3);
            assertThat(count("arguments[0].querySelectorAll('.course').length", curve))
                    .isPositive();
            assertThat(script(
                            "return [...arguments[0].querySelectorAll('.course')].filter(course =>"
                                    + " ![...arguments[0].parentNode.querySelectorAll('.key')].some(key =>"
                                    + " course.classList.contains(key.classList[1]))).length",
                            curve))
                    .isEqualTo(0L);
        });
        assertThat(count("document.querySelectorAll('.rungs svg .row path').length"))
                .isGreaterThan(20);
        assertThat(count("document.querySelectorAll('.drift svg path.run').length"))
                .isEqualTo(3);
        assertThat(count("document.querySelectorAll('.drift svg circle').length"))
                .isEqualTo(AaReadings.of(withCurve()).readings().size());
        assertThat(count("document.querySelectorAll('.stack td svg path').length"))
                .isGreaterThan(20);
        soon().until(drawn -> count("document.querySelectorAll('#getppid path.strip').length") > 4);
        assertThat(script("return document.querySelector('#getppid path.strip').getAttribute('d')")
                        .toString())
                .matches("(M\\d+ 1v5){2,}");
    }

    @Test
    void each_route_has_a_shape_of_its_own() {
        open("en");
        assertThat(count("new Set([...document.querySelectorAll('#filter .key path')]"
                        + ".map(path => getComputedStyle(path).markerMid)).size"))
                .isEqualTo(count("document.querySelectorAll('#filter .key').length"))
                .isGreaterThan(4);
    }

    /** What is as wide as the browser's fonts make it lies within the picture too. */
    @Test
    void nothing_of_a_curve_is_cut_off() {
        open("en");
        assertThat(script("return [...document.querySelectorAll('.curve svg *:not(title)')].filter(one => {"
                        + " const box = one.getBBox(); const all = one.ownerSVGElement.viewBox.baseVal;"
                        + " return box.x < 0 || box.y < 0"
                        + " || box.x + box.width > all.width || box.y + box.height > all.height;"
                        + "}).map(one => one.outerHTML)"))
                .isEqualTo(List.of());
    }

    @Test
    void a_curve_has_the_colours_of_the_theme_and_the_shapes_of_the_routes() {
        open("en");
        String course = "getComputedStyle(document.querySelector('.curve .course.route-c'))";
        script("document.documentElement.dataset.theme = 'light'");
        Object light = script("return " + course + ".stroke");
        script("document.documentElement.dataset.theme = 'dark'");
        assertThat(script("return " + course + ".stroke")).isNotEqualTo(light);
        assertThat(script("return " + course + ".markerEnd")).isEqualTo("url(\"#disc\")");
        assertThat(count("document.querySelectorAll('.curve .point title').length"))
                .isEqualTo(count("document.querySelectorAll('.curve .point').length"));
    }

    @Test
    void the_filter_leaves_what_was_asked_for_in_all_that_shows_cells() {
        open("en");
        long all = visiblePrimitives();
        long rungs = count("[...document.querySelectorAll('.row')].filter(one => one.checkVisibility()).length");
        find("body").sendKeys("/");
        WebElement text = browser.switchTo().activeElement();
        assertThat(text.getDomAttribute("id")).isEqualTo("text");
        text.sendKeys("getppid");
        assertThat(visiblePrimitives()).isBetween(1L, all - 1);
        assertThat(find("#shown").getText()).isEqualTo(String.valueOf(visiblePrimitives()));
        assertThat(count("[...document.querySelectorAll('.row')].filter(one => one.checkVisibility()).length"))
                .isBetween(1L, rungs - 1);
        assertThat(count("[...document.querySelectorAll('.stack tbody tr:not(.group), .counts tbody tr:not(.group)')]"
                        + ".filter(row => !row.hidden && !row.textContent.includes('getppid')).length"))
                .isZero();
        text.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        assertThat(visiblePrimitives()).isEqualTo(all);
    }

    @Test
    void a_route_and_a_group_can_be_chosen() {
        open("en");
        long all = visiblePrimitives();
        choose("by-route", "route-critical");
        assertThat(visiblePrimitives()).isBetween(1L, all - 1);
        assertThat(count("[...document.querySelectorAll('.row path')].filter(one => one.checkVisibility()"
                        + " && one.getAttribute('class') !== 'route-critical').length"))
                .isZero();
        assertThat(count("[...document.querySelectorAll('.curves [class*=\"route-\"]')]"
                        + ".filter(one => one.checkVisibility() && !one.classList.contains('route-critical')).length"))
                .isZero();
        assertThat(visibleCourses()).isEqualTo(1);
        choose("by-route", "");
        assertThat(visibleCourses()).isGreaterThan(4);
        choose("by-group", "creation");
        assertThat(visibleCourses()).isZero();
        assertThat(visiblePrimitives()).isBetween(1L, all - 1);
        assertThat(count("[...document.querySelectorAll('.rungs')].filter(one => one.checkVisibility()).length"))
                .isEqualTo(1);
    }

    private static long visibleCourses() {
        return count("[...document.querySelectorAll('.curve .course')].filter(one => one.checkVisibility()).length");
    }

    private static void choose(String field, String value) {
        script(
                "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
                        + "field.dispatchEvent(new Event('input', {bubbles: true}))",
                field,
                value);
    }

    @Test
    void the_ladder_can_be_ordered_by_cost() {
        open("en");
        choose("by-order", "cost");
        @SuppressWarnings("unchecked")
        List<Number> places = (List<Number>) script("return [...document.querySelectorAll('.rungs:first-of-type .row')]"
                + ".sort((a, b) => a.transform.baseVal[0].matrix.f - b.transform.baseVal[0].matrix.f)"
                + ".map(row => Math.min(...[...row.querySelectorAll('path')]"
                + ".map(path => Number(path.getAttribute('d').split('H')[1]))))");
        assertThat(places.stream().map(Number::doubleValue).toList())
                .hasSizeGreaterThan(2)
                .isSorted();
    }

    @Test
    void a_column_sorts_by_its_numbers_up_and_down() {
        open("en");
        WebElement table = find("#getppid table");
        WebElement typical = table.findElements(By.cssSelector("thead button")).get(1);
        press(typical);
        assertThat(values(table)).isSorted();
        press(typical);
        assertThat(values(table)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** What was never in view has no height of its own yet, and moves what lies below it when it gets one. */
    private static void press(WebElement button) {
        script("arguments[0].scrollIntoView({block: 'center'})", button);
        int[] last = {-1};
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(driver -> {
            int before = last[0];
            last[0] =
                    ((Number) script("return Math.round(arguments[0].getBoundingClientRect().top)", button)).intValue();
            return before == last[0];
        });
        button.click();
    }

    private static List<Double> values(WebElement table) {
        List<Double> values = table.findElements(By.cssSelector("tbody tr td:nth-child(3)")).stream()
                .map(cell -> Double.valueOf(cell.getText().replaceAll(" ns.*", "")))
                .toList();
        assertThat(values).hasSizeGreaterThan(3);
        return values;
    }

    @Test
    void a_link_leads_to_a_primitive_even_when_it_is_filtered_away() {
        open("en#noop");
        assertThat(find(":target").getDomAttribute("id")).isEqualTo("noop");
        assertThat(find("#noop").isDisplayed()).isTrue();
        find("#text").sendKeys("getppid");
        assertThat(find("#noop").isDisplayed()).isFalse();
        script("location.hash = '#fork-exit'");
        soon().until(shown -> find("#fork-exit").isDisplayed());
    }

    @ParameterizedTest
    @CsvSource({"en, 320", "en, 1400", "hostile, 320", "ko, 320"})
    void no_width_makes_the_page_scroll_sideways(String page, int width) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        open(page);
        script("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        assertThat(count("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @Test
    void axe_finds_nothing_serious_in_the_light() {
        open("en");
        script("document.documentElement.dataset.theme = 'light'");
        lookAtEverything();
        assertNothingSerious(new AxeBuilder());
    }

    /** The same page in other colours: what else axe looks at is the same. */
    @Test
    void axe_finds_nothing_serious_in_the_dark() {
        open("en");
        script("document.documentElement.dataset.theme = 'dark'");
        lookAtEverything();
        assertNothingSerious(new AxeBuilder().withRules(List.of("color-contrast")));
    }

    private static void assertNothingSerious(AxeBuilder axe) {
        assertThat(axe.analyze(browser).getViolations())
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(Rule::getId, Rule::getNodes)
                .isEmpty();
    }

    @Test
    void without_scripts_all_numbers_are_there_and_no_dead_button() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        open("en");
        assertThat(count("document.querySelectorAll('thead button').length")).isZero();
        assertThat(find("#filter").isDisplayed()).isFalse();
        assertThat(find(".legend.still").isDisplayed()).isTrue();
        assertThat(find("#getppid table").getText()).contains("jna-direct", "ns [");
        find(".curves summary").click();
        assertThat(find(".curves table").getText()).contains("65536", "ns [");
        assertThat(count("document.querySelectorAll('.curve .course').length")).isGreaterThan(4);
        assertThat(count("document.querySelectorAll('.ladder .row path, .stack td path, .drift path').length"))
                .isGreaterThan(60);
        assertThat(browser.findElements(By.tagName("button"))).noneMatch(WebElement::isDisplayed);
    }

    @Test
    void hostile_texts_set_nothing_off() {
        open("hostile");
        lookAtEverything();
        find("#text").sendKeys("script");
        assertThat(script("return typeof window.caught")).isEqualTo("undefined");
        assertThat(count("document.querySelectorAll('main script, main img, [onload], [onerror]').length"))
                .isZero();
        assertThat(count("[...document.links].filter(link => !/^(file|data):/.test(link.protocol)).length"))
                .isZero();
        assertThat(find(".host").getText()).contains(HostilePage.SCRIPT);
    }

    @Test
    void a_korean_page_is_korean_and_draws_as_much() {
        open("ko");
        lookAtEverything();
        assertThat(script("return document.documentElement.lang")).isEqualTo("ko");
        assertThat(browser.findElements(By.tagName("h2")))
                .isNotEmpty()
                .allMatch(heading -> heading.getText().matches("(?s).*\\p{IsHangul}.*"));
    }

    @Test
    void paper_shows_what_the_screen_folds_away() {
        open("en");
        lookAtEverything();
        command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(find("#filter").isDisplayed()).isFalse();
        assertThat(find(".legend.still").isDisplayed()).isTrue();
        assertThat(find("#getppid thead").getText()).contains("quiet");
        command("Emulation.setEmulatedMedia", Map.of("media", ""));
        script("window.opened = 0; addEventListener('beforeprint', () => {"
                + " window.opened = document.querySelectorAll('details:not([open])').length === 0; })");
        String paper = browser.executeCdpCommand("Page.printToPDF", Map.of())
                .get("data")
                .toString();
        assertThat(new String(Base64.getDecoder().decode(paper), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(script("return window.opened")).isEqualTo(true);
        assertThat(count("document.querySelectorAll('details:not([open])').length"))
                .isPositive();
    }
}
