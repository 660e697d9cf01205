package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.compare.FileComparison;
import dev.ringcross.report.export.CompareMarkdown;
import dev.ringcross.report.terminal.CompareReport;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import dev.ringcross.stats.Summary;
import dev.ringcross.stats.TurnSamples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Comparisons of files made up by seeds: no word may say otherwise than the interval beside it. */
class ComparisonWordsTest {
    private static final int COMPARISONS = 250;
    private static final int CELLS = 8;
    private static final double[] EFFECTS = {0, 0, 0.005, 0.04, 0.1, 0.5, 2};
    private static final double[] MARGINS = {0.02, 0.05, 0.2};
    private static final String WORDS = "(faster|slower|same|not resolved|not comparable)";
    private static final String NUMBER = "([0-9.]+(?:e[+][0-9]+)?)";
    private static final Pattern ROW =
            Pattern.compile(NUMBER + " × \\[" + NUMBER + ", " + NUMBER + "](?: +\\| | {2,})" + WORDS);
    private static final Pattern COUNT = Pattern.compile("([0-9]+) " + WORDS);

    private final Random random = new Random(20_260_101);

    private static final List<Comparison> COMPARED = new ComparisonWordsTest().comparisons();

    private double one(double... of) {
        return of[random.nextInt(of.length)];
    }

    private Result run(double effect, double width) {
        int jvms = 1 + random.nextInt(10);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            String name = "primitive-" + i;
            double nanos = 100 * (i + 1) * StrictMath.exp(effect * random.nextGaussian());
            int chance = random.nextInt(20);
            if (chance == 0) {
                cells.add(Synthetic.without(name, "crossing", "c", Map.of(), Cell.Status.ABSENT, "no compiler"));
            } else if (chance > 1) {
                cells.add(cell(name, samples(nanos, width * (0.3 + random.nextDouble()), jvms)));
            }
        }
        return Synthetic.with(cells);
    }

    private List<List<@Nullable Double>> samples(double nanos, double width, int jvms) {
        List<List<@Nullable Double>> samples = new ArrayList<>();
        for (int jvm = 0; jvm < jvms; jvm++) {
            double here = nanos * StrictMath.exp(width * random.nextGaussian());
            List<@Nullable Double> turns = new ArrayList<>();
            for (int turn = 0; turn < 3; turn++) {
                turns.add(here * StrictMath.exp(0.001 * random.nextGaussian()));
            }
            samples.add(turns);
        }
        return samples;
    }

    private static Cell cell(String name, List<List<@Nullable Double>> samples) {
        Cell like = Synthetic.ok(name, "crossing", "c", Map.of(), 100, null, null);
        double typical = Summary.of(TurnSamples.of(samples), 1).typical();
        Cell cell = Altered.with(Altered.with(like, "samples", samples), "aa", null);
        return Altered.with(Altered.with(cell, "typical", typical), "ci95", null);
    }

    private List<Comparison> comparisons() {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < COMPARISONS; i++) {
            double effect = one(EFFECTS);
            double width = StrictMath.pow(10, -3.5 + 4 * random.nextDouble());
            comparisons.add(FileComparison.of(
                    Synthetic.result().tool(),
                    new FileComparison.Input("old.json", run(effect, width)),
                    new FileComparison.Input("new.json", run(effect, width)),
                    one(MARGINS),
                    cell -> true));
        }
        return comparisons;
    }

    /** Whether an interval bears out the word beside it. */
    private static boolean bearsOut(String word, double low, double high, double margin) {
        return switch (word) {
            case "faster" -> high < 1 / (1 + margin);
            case "slower" -> low > 1 + margin;
            case "same" -> low >= 1 / (1 + margin) && high <= 1 + margin;
            default -> true;
        };
    }

    @Test
    void no_word_of_a_comparison_says_otherwise_than_its_interval() {
        Set<String> said = new HashSet<>();
        for (Comparison comparison : COMPARED) {
            for (ComparedCell cell : comparison.cells()) {
                said.add(cell.verdict());
                Interval ci95 = cell.ci95();
                Double ratio = cell.ratio();
                if (cell.verdict().equals("not comparable") || ratio == null || ci95 == null) {
                    assertThat(cell.verdict()).matches("not comparable|not resolved");
                    assertThat(cell.reason()).isNotBlank();
                    continue;
                }
                assertThat(ratio).isBetween(ci95.low(), ci95.high());
                assertThat(bearsOut(cell.verdict(), ci95.low(), ci95.high(), comparison.margin()))
                        .as(cell.toString())
                        .isTrue();
            }
        }
        assertThat(said).containsExactlyInAnyOrder("faster", "slower", "same", "not resolved", "not comparable");
    }

    @Test
    void no_printed_line_says_otherwise_than_its_numbers() {
        for (Comparison comparison : COMPARED) {
            for (String text : List.of(CompareReport.of(comparison, Style.PLAIN), CompareMarkdown.of(comparison))) {
                assertThat(text).doesNotContain("null", "NaN", "Infinity", "{");
                int rows = 0;
                for (String line : text.lines().toList()) {
                    Matcher row = ROW.matcher(line);
                    if (row.find()) {
                        rows++;
                        double ratio = Double.parseDouble(row.group(1));
                        double low = Double.parseDouble(row.group(2));
                        double high = Double.parseDouble(row.group(3));
                        assertThat(ratio).as(line).isBetween(low, high);
                        // Printed with three digits: the margin may be rounded away, 1 may not.
                        assertThat(row.group(4).equals("faster") && high >= 1)
                                .as(line)
                                .isFalse();
                        assertThat(row.group(4).equals("slower") && low <= 1)
                                .as(line)
                                .isFalse();
                        assertThat(row.group(4).equals("same")
                                        && (low > 1.01 * (1 + comparison.margin())
                                                || high < 0.99 / (1 + comparison.margin())))
                                .as(line)
                                .isFalse();
                    }
                }
                assertThat(rows).as(text).isEqualTo((int) comparison.cells().stream()
                        .filter(cell -> cell.ci95() != null)
                        .count());
            }
        }
    }

    @Test
    void the_counts_are_those_of_the_lines() {
        for (Comparison comparison : COMPARED) {
            Matcher count = COUNT.matcher(CompareReport.counts(comparison));
            long all = 0;
            while (count.find()) {
                long number = Long.parseLong(count.group(1));
                all += number;
                assertThat(comparison.cells())
                        .filteredOn(cell -> cell.verdict().equals(count.group(2)))
                        .hasSize((int) number);
            }
            assertThat(all).isEqualTo(comparison.cells().size());
        }
    }

    @Test
    void what_markdown_shows_as_changed_is_faster_or_slower_and_nothing_else_is() {
        for (Comparison comparison : COMPARED) {
            String markdown = CompareMarkdown.of(comparison);
            int folded = markdown.indexOf("<details>");
            String open = folded < 0 ? markdown : markdown.substring(0, folded);
            String rest = folded < 0 ? "" : markdown.substring(folded);
            assertThat(open.lines().filter(line -> line.matches("\\| primitive-.*\\| (same|not .*)\\|")))
                    .isEmpty();
            assertThat(rest.lines().filter(line -> line.matches("\\| primitive-.*\\| (faster|slower).*\\|")))
                    .isEmpty();
        }
    }

    @Test
    void a_footnote_that_the_ranks_disagree_names_a_cell_that_is_called_so() {
        Pattern called = Pattern.compile("(primitive-[0-9]+)/c is called (faster|slower);.*p = ([0-9.]+)\\)\\.");
        for (Comparison comparison : COMPARED) {
            for (String note : comparison.footnotes()) {
                Matcher matcher = called.matcher(note);
                if (note.contains("/c is called")) {
                    assertThat(matcher.matches()).as(note).isTrue();
                    assertThat(Double.parseDouble(matcher.group(3))).isGreaterThanOrEqualTo(0.05);
                    assertThat(comparison.cells())
                            .filteredOn(cell -> cell.primitive().equals(matcher.group(1)))
                            .singleElement()
                            .satisfies(cell -> assertThat(cell.verdict()).isEqualTo(matcher.group(2)));
                }
            }
        }
    }

    @Test
    void the_times_of_a_line_go_the_way_that_its_word_says() {
        for (Comparison comparison : COMPARED) {
            assertThat(comparison.cells())
                    .filteredOn(cell -> cell.verdict().equals("faster"))
                    .allSatisfy(cell -> assertThat(cell.newer()).isLessThan(cell.old()));
            assertThat(comparison.cells())
                    .filteredOn(cell -> cell.verdict().equals("slower"))
                    .allSatisfy(cell -> assertThat(cell.newer()).isGreaterThan(cell.old()));
        }
    }
}
