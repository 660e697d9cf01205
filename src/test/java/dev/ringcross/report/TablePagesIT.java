package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.ringcross.Needs;
import dev.ringcross.report.html.CompareHtml;
import dev.ringcross.report.html.MergeHtml;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Comparison.FactDifference;
import dev.ringcross.result.Comparison.Side;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.result.Merge.Outlier;
import dev.ringcross.result.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The comparison's and the merge's page in a real browser: one for all tests. */
class TablePagesIT {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Tool TOOL = new Tool("0", "0", "25");
    private static final String HOSTILE =
            "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";

    @TempDir
    static Path directory;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws Exception {
        Needs.programs("chromium", "chromedriver");
        Files.writeString(page("compare"), CompareHtml.of(comparison(), "en"));
        Files.writeString(page("merge"), MergeHtml.of(merge(), "en"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        // A container's root has no sandbox to offer, and little shared memory.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void forget() {
        browser.manage().logs().get(LogType.BROWSER);
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private static Path page(String name) {
        return directory.resolve(name + ".html");
    }

    private static void show(String name) {
        browser.get(page(name).toUri().toString());
    }

    private static ComparedCell compared(String primitive, String group, double ratio, String verdict) {
        return new ComparedCell(
                primitive,
                group,
                "c",
                "c",
                Map.of("cpus", "same"),
                Cell.NANOS_PER_OPERATION,
                100.0,
                100 * ratio,
                100.0,
                100 * ratio,
                true,
                ratio,
                new Interval(ratio * 0.9, ratio * 1.1),
                0.01,
                null,
                false,
                verdict,
                null);
    }

    private static Comparison comparison() {
        Side side = new Side(HOSTILE, "2026-01-02T03:04:05Z", 6, 1, new AaCalibration(40, 38, 1));
        return new Comparison(
                Comparison.SCHEMA,
                TOOL,
                Comparison.FILES,
                side,
                side,
                0.05,
                List.of(new FactDifference("kernel", HOSTILE, null)),
                List.of(
                        compared("getppid", "crossing", 1.2, "slower"),
                        compared("open-close", "io", 0.4, "faster"),
                        compared("read-file", "io", 12, "slower"),
                        compared(HOSTILE, "io", 1.01, "same"),
                        compared("fork-exit", "creation", 1.3, "not resolved")),
                List.of(HOSTILE));
    }

    private static Kind kind(String cpu, double around) {
        List<MergedCell> cells = new ArrayList<>();
        for (String primitive : List.of("getppid", "open-close", "read-file", "pipe-pingpong")) {
            List<Outlier> outliers = primitive.equals("read-file")
                    ? List.of(
                            new Outlier("slow-host" + HOSTILE, "slow.json", 4 * around),
                            new Outlier("quick-host", "q", 1))
                    : List.of();
            cells.add(new MergedCell(
                    primitive,
                    primitive.endsWith("pingpong") ? "switching" : "io",
                    "jna-interface",
                    Map.of("between", "processes"),
                    Cell.NANOS_PER_OPERATION,
                    9,
                    9,
                    around * primitive.length(),
                    around / 50,
                    around / 2,
                    around * 40,
                    outliers.size(),
                    outliers));
        }
        HostTraits traits =
                new HostTraits(cpu, "6.18", "kvm", Map.of("spectre_v1", "Mitigation: " + HOSTILE), null, null, null);
        return new Kind(traits, 9, 9, cells);
    }

    private static Merge merge() {
        return new Merge(
                Merge.SCHEMA,
                TOOL,
                5,
                List.of("cpu", "kernel", "virtualization", "mitigations"),
                null,
                18,
                0,
                List.of(),
                List.of(),
                List.of(kind("Some processor", 100), kind("Another " + HOSTILE, 2000)));
    }

    /** As a reader does in the list that opens; the driver's own click opens it, without a window, for nobody. */
    private static void choose(String list, String value) {
        browser.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))",
                browser.findElement(By.id(list)),
                value);
        assertThat(browser.findElement(By.id(list)).getDomProperty("value")).isEqualTo(value);
    }

    private static List<WebElement> rows(String table) {
        return browser.findElements(By.cssSelector("#" + table + " tbody tr")).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    private static List<String> column(String table, int column) {
        return rows(table).stream()
                .map(row ->
                        row.findElements(By.cssSelector("th, td")).get(column).getText())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "merge"})
    void nothing_is_complained_of_nothing_asked_of_the_network_and_nothing_of_a_file_runs(String name) {
        show(name);
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(browser.manage().logs().get(LogType.PERFORMANCE).getAll())
                .filteredOn(entry -> entry.getMessage().contains("Network.requestWillBeSent\""))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getMessage()).contains("file://"));
        assertThat(browser.getTitle()).startsWith("Ringcross: ");
        assertThat(browser.findElements(By.cssSelector("img"))).isEmpty();
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("<img src=x onerror");
    }

    @Test
    void the_filter_leaves_what_was_asked_for_by_text_group_and_mark() {
        show("compare");
        browser.findElement(By.tagName("body")).sendKeys("/");
        WebElement text = browser.switchTo().activeElement();
        assertThat(text.getDomAttribute("id")).isEqualTo("text");
        text.sendKeys("getpp");
        assertThat(column("cells", 0)).containsExactly("getppid/c cpus=same");
        assertThat(browser.findElement(By.id("shown")).getText()).isEqualTo("1");
        text.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        choose("by-group", "io");
        assertThat(rows("cells")).hasSize(3);
        choose("by-mark", "slower");
        assertThat(column("cells", 0)).containsExactly("read-file/c cpus=same");
        assertThat(rows("sides")).isNotEmpty();
    }

    @Test
    void a_hosts_name_finds_the_cells_in_which_it_lies_far_off() {
        show("merge");
        browser.findElement(By.id("text")).sendKeys("quick-host");
        assertThat(column("kind-1", 0)).containsExactly("read-file/jna-interface between=processes");
        assertThat(browser.findElement(By.id("differences")).isDisplayed()).isFalse();
    }

    @Test
    void each_column_sorts_by_its_figures_up_down_and_back() {
        show("compare");
        List<String> before = column("cells", 1);
        assertThat(before).startsWith("12.0 ×", "0.400 ×");
        WebElement ratio =
                browser.findElements(By.cssSelector("#cells thead button")).get(1);
        ratio.click();
        assertThat(column("cells", 1)).containsExactly("0.400 ×", "1.01 ×", "1.20 ×", "1.30 ×", "12.0 ×");
        ratio.click();
        assertThat(column("cells", 1)).containsExactly("12.0 ×", "1.30 ×", "1.20 ×", "1.01 ×", "0.400 ×");
        ratio.click();
        assertThat(column("cells", 1)).isEqualTo(before);
        // By size, not by letters: 40.0 ns is less than 1.20 µs, estimated or not.
        browser.findElements(By.cssSelector("#cells thead button")).get(5).click();
        assertThat(column("cells", 5)).startsWith("~40.0 ns").endsWith("~1.20 µs");
        browser.findElements(By.cssSelector("#cells thead button")).get(7).click();
        assertThat(column("cells", 7)).startsWith("40.0 ns").endsWith("1.20 µs");
    }

    @ParameterizedTest
    @CsvSource({"compare, 320", "compare, 1400", "merge, 320", "merge, 1400"})
    void no_width_makes_the_page_scroll_sideways(String name, int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        show(name);
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"compare, light", "compare, dark", "merge, light", "merge, dark"})
    void axe_finds_nothing_serious(String name, String theme) {
        show(name);
        browser.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
        assertThat(new AxeBuilder().analyze(browser).getViolations())
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(Rule::getId, Rule::getNodes)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"compare, 12.0 ×", "merge, slow-host"})
    void without_scripts_all_figures_are_there_and_no_dead_button(String name, String figure) {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        show(name);
        assertThat(browser.findElement(By.tagName("main")).getText()).contains(figure, "read-file");
        assertThat(browser.findElements(By.cssSelector("button, input"))).noneMatch(WebElement::isDisplayed);
    }
}
