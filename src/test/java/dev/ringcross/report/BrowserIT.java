package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser. */
class BrowserIT {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    static Path directory;

    private static Path page;
    private ChromeDriver browser;

    @BeforeAll
    static void writePage() throws Exception {
        assumeTrue(Files.exists(BROWSER) && Files.exists(DRIVER), "chromium and chromium-driver are not installed");
        page = Files.writeString(
                directory.resolve("page.html"),
                HtmlReport.of(withCurve(), new ClaimWording(Map.of(), Map.of(), Map.of()), "en"));
    }

    /** The synthetic run, and getppid's cells once more at each of four sizes. */
    private static Result withCurve() {
        List<Cell> cells = new ArrayList<>(Synthetic.result().cells());
        for (Cell cell : Synthetic.result().cells()) {
            for (String bytes : List.of("1", "64", "4096", "65536")) {
                if (cell.ok() && cell.primitive().equals("getppid")) {
                    cells.add(new Cell(
                            "read-curve",
                            cell.group(),
                            cell.route(),
                            Map.of("bytes", bytes),
                            cell.unit(),
                            cell.status(),
                            null,
                            cell.typical(),
                            cell.ci95(),
                            cell.floor(),
                            cell.min(),
                            null,
                            null,
                            cell.excess(),
                            cell.samples(),
                            List.of(),
                            cell.evidence()));
                }
            }
        }
        return Synthetic.with(cells);
    }

    private ChromeDriver open(boolean scripts) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        // A container's root has no sandbox to offer, and little shared memory.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.setCapability("goog:loggingPrefs", logs);
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new ChromeDriver(driver, options);
    }

    @BeforeEach
    void openPage() {
        browser = open(true);
        browser.get(page.toUri().toString());
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    private Object script(String words, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(words, arguments);
    }

    private long visiblePrimitives() {
        return browser.findElements(By.cssSelector(".primitive")).stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    @Test
    void nothing_is_complained_of_and_nothing_is_asked_of_the_network() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(browser.manage().logs().get(LogType.PERFORMANCE).getAll())
                .filteredOn(entry -> entry.getMessage().contains("Network.requestWillBeSent\""))
                .allSatisfy(entry -> assertThat(entry.getMessage()).contains("file://"));
    }

    @Test
    void every_chart_is_drawn() {
        script("document.querySelectorAll('.chart').forEach(chart => chart.scrollIntoView())");
        List<WebElement> charts = browser.findElements(By.cssSelector(".chart"));
        assertThat(charts).isNotEmpty();
        for (WebElement chart : charts) {
            script("arguments[0].scrollIntoView()", chart);
            new WebDriverWait(browser, Duration.ofSeconds(20))
                    .until(drawn -> "yes".equals(chart.getDomAttribute("data-drawn")));
            assertThat(chart.findElements(By.cssSelector("svg path"))).hasSizeGreaterThan(3);
        }
    }

    @Test
    void the_filter_leaves_what_was_asked_for() {
        long all = visiblePrimitives();
        browser.findElement(By.tagName("body")).sendKeys("/");
        WebElement text = browser.switchTo().activeElement();
        assertThat(text.getDomAttribute("id")).isEqualTo("text");
        text.sendKeys("getppid");
        assertThat(visiblePrimitives()).isBetween(1L, all - 1);
        assertThat(browser.findElement(By.id("shown")).getText()).isEqualTo(String.valueOf(visiblePrimitives()));
        text.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        assertThat(visiblePrimitives()).isEqualTo(all);
    }

    @Test
    void a_column_sorts_by_its_numbers_up_and_down() {
        WebElement table = browser.findElement(By.cssSelector("#getppid table"));
        WebElement typical = table.findElements(By.cssSelector("thead button")).get(1);
        typical.click();
        assertThat(values(table)).isSorted();
        typical.click();
        assertThat(values(table)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<Double> values(WebElement table) {
        return table.findElements(By.cssSelector("tbody tr")).stream()
                .map(row -> row.getDomAttribute("data-value"))
                .filter(value -> value != null && !value.isEmpty())
                .map(Double::valueOf)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1400})
    void no_width_makes_the_page_scroll_sideways(int width) {
        browser.manage().window().setSize(new Dimension(Math.max(width, 500), 900));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        assertThat((Long) script("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axe_finds_nothing_serious(String theme) {
        script("document.documentElement.dataset.theme = arguments[0]", theme);
        assertThat(new AxeBuilder().analyze(browser).getViolations())
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(Rule::getId, Rule::getNodes)
                .isEmpty();
    }

    @Test
    void without_scripts_all_numbers_are_there_and_no_dead_button() {
        ChromeDriver still = open(false);
        try {
            still.get(page.toUri().toString());
            assertThat(still.findElement(By.tagName("main")).getText()).contains("getppid", "ns");
            assertThat(still.findElements(By.tagName("button"))).noneMatch(WebElement::isDisplayed);
            assertThat(still.findElements(By.cssSelector(".ladder circle"))).isNotEmpty();
        } finally {
            still.quit();
        }
    }
}
