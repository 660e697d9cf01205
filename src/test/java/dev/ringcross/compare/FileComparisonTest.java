package dev.ringcross.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.Hostile;
import dev.ringcross.report.export.CompareMarkdown;
import dev.ringcross.report.terminal.CompareReport;
import dev.ringcross.report.terminal.TableReport;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.PrimitiveJar;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileComparisonTest {
    private static final Result OLD = Synthetic.result();

    private static Result one(double ns) {
        return Synthetic.with(List.of(Synthetic.ok("getppid", "crossing", "c", Map.of(), ns, null, null)));
    }

    private static Comparison compare(Result old, Result newer) {
        return FileComparison.of(
                OLD.tool(),
                new FileComparison.Input("old.json", old),
                new FileComparison.Input("new.json", newer),
                0.05,
                cell -> true);
    }

    @Test
    void a_copy_is_never_faster_or_slower() {
        assertThat(compare(OLD, OLD).cells())
                .isNotEmpty()
                .noneMatch(cell -> List.of("faster", "slower").contains(cell.verdict()));
        assertThat(compare(OLD, OLD).facts()).isEmpty();
    }

    @Test
    void what_takes_half_as_long_again_is_slower_and_the_other_way_round_faster() {
        assertThat(compare(one(100), one(150)).cells())
                .extracting(ComparedCell::verdict)
                .containsExactly("slower");
        assertThat(compare(one(150), one(100)).cells())
                .extracting(ComparedCell::verdict)
                .containsExactly("faster");
    }

    @Test
    void a_cell_that_is_absent_on_one_side_is_not_comparable_with_its_reason() {
        Result gone = Synthetic.with(
                List.of(Synthetic.without("getppid", "crossing", "c", Map.of(), Cell.Status.ABSENT, "no compiler")));

        assertThat(compare(one(100), gone).cells()).singleElement().satisfies(cell -> {
            assertThat(cell.verdict()).isEqualTo("not comparable");
            assertThat(cell.reason()).contains("no compiler");
        });
    }

    @Test
    void a_variable_that_one_side_did_not_have_is_a_difference() {
        Result newer =
                Altered.with(OLD, "host", Altered.with(OLD.host(), "environment", Map.of("MALLOC_ARENA_MAX", "2")));

        assertThat(compare(OLD, newer).facts())
                .containsExactly(new Comparison.FactDifference("variable MALLOC_ARENA_MAX", "not set", "2"));
    }

    @Test
    void a_jar_of_primitives_that_changed_is_a_difference() {
        assertThat(compare(from("ab"), from("ab")).facts()).isEmpty();
        assertThat(compare(from("ab"), from("cd")).facts())
                .containsExactly(new Comparison.FactDifference("jar my.jar", "SHA-256 ab", "SHA-256 cd"));
        assertThat(compare(OLD, from("cd")).facts())
                .containsExactly(new Comparison.FactDifference("jar my.jar", "none", "SHA-256 cd"));
    }

    private static Result from(String sha256) {
        return Altered.with(OLD, "run", OLD.run().of(List.of(new PrimitiveJar("my.jar", sha256, List.of("answer")))));
    }

    @Test
    void cells_of_one_file_only_are_counted_in_a_footnote() {
        assertThat(compare(OLD, one(92)).footnotes()).anyMatch(note -> note.contains("in the old file only"));
    }

    @Test
    void the_markdown_of_hostile_files_is_no_markup() {
        String markdown = CompareMarkdown.of(compare(Hostile.result(), Hostile.result()));

        assertThat(markdown).doesNotContain("<script", "\u001b", "\u202e", "@someone", " `code`", " [link]");
    }

    @Test
    void the_table_keeps_to_its_width() {
        assertThat(CompareReport.of(compare(Hostile.result(), Hostile.result()), Style.PLAIN)
                        .lines())
                .allMatch(line -> Text.width(line) <= TableReport.WIDTH);
    }
}
