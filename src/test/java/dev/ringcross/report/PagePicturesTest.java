package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.html.CurveData;
import dev.ringcross.report.html.CurveTable;
import dev.ringcross.report.html.DriftPicture;
import dev.ringcross.report.html.DriftTable;
import dev.ringcross.report.html.EvidenceTable;
import dev.ringcross.report.html.LadderMarks;
import dev.ringcross.report.html.LadderPicture;
import dev.ringcross.report.html.LargestExcesses;
import dev.ringcross.report.html.Page;
import dev.ringcross.report.text.AaReadings;
import dev.ringcross.report.text.CanaryCourse;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Cell;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.HostFacts.Cache;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pictures of a page are computed from. */
class PagePicturesTest {
    private static Cell cell(String primitive, Map<String, String> params, double ns) {
        return Synthetic.ok(primitive, "switching", "c", params, ns, null, null);
    }

    @Test
    void the_marks_of_the_ladder_come_from_the_runs_own_cells() {
        Cell cold = cell("walk-after", Map.of("after", "emptied", "kibibytes", "16"), 25_700);
        Cell warm = cell("walk-after", Map.of("after", "walk", "kibibytes", "16"), 100);
        Cell two = cell("yield-pingpong", Map.of("between", "processes"), 3000);
        List<Cell> cells = List.of(
                named(cold, "emptied"),
                named(warm, "walk"),
                two,
                cell("noop", Map.of(), 2),
                cell("getppid", Map.of(), 90));
        List<LadderMarks.Mark> own =
                LadderMarks.of(cells).stream().filter(LadderMarks.Mark::own).toList();
        assertThat(own)
                .extracting(LadderMarks.Mark::words)
                .containsExactly("function call", "cache miss", "system call", "context switch");
        assertThat(own.get(1).nanos()).isBetween(90.0, 110.0);
        assertThat(own.get(3).nanos()).isBetween(1400.0, 1650.0);
    }

    /** Parameters in the order in which the file has them. */
    private static Cell named(Cell cell, String after) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("after", after);
        params.put("kibibytes", "16");
        return cell("walk-after", params, cell.typical() == null ? 0 : cell.typical());
    }

    @Test
    void a_mark_without_its_cell_is_left_out_and_published_ones_name_who_published_them() {
        assertThat(LadderMarks.of(List.of()))
                .isNotEmpty()
                .noneMatch(LadderMarks.Mark::own)
                .allMatch(mark -> mark.source().length() > 20);
    }

    @Test
    void the_hosts_caches_lie_where_a_curve_of_sizes_reaches_them() {
        List<Cache> caches = List.of(
                new Cache(1, "Data", 32 << 10, "0"),
                new Cache(1, "Instruction", 32 << 10, "0"),
                new Cache(2, "Unified", 1 << 20, "0"),
                new Cache(3, "Unified", 32 << 20, "0-1"));
        assertThat(marks("bytes", caches, "1", "4096", "65536")).containsExactly("L1d 32 KiB");
        assertThat(marks("mebibytes", caches, "4", "64", "512")).containsExactly("L3 32 MiB");
        assertThat(marks("cacheShare", caches, "1/8", "1", "2")).containsExactly("L3 32 MiB");
        assertThat(marks("tasks", caches, "1", "100", "100000000")).isEmpty();
    }

    private static List<String> marks(String parameter, List<Cache> caches, String... values) {
        List<Cell> cells = new ArrayList<>();
        for (String value : values) {
            cells.add(cell("read", Map.of(parameter, value), 100));
        }
        List<CurveData.Curve> curves = CurveData.of(cells, caches);
        assertThat(curves).hasSize(1);
        return curves.get(0).marks().stream().map(CurveData.Mark::name).toList();
    }

    @Test
    void the_table_of_a_curve_has_each_point_with_its_interval() {
        List<Cell> cells = List.of(
                cell("read", Map.of("bytes", "1"), 100),
                cell("read", Map.of("bytes", "2"), 200),
                cell("read", Map.of("bytes", "4"), 400));
        Page.Table table = CurveTable.of(CurveData.of(cells, List.of()).get(0));
        assertThat(table.head()).containsExactly("bytes", "1", "2", "4");
        assertThat(table.groups().get(0).lines().get(0).cells())
                .hasSize(3)
                .allMatch(words -> words.matches(".+ ns \\[.+, .+]"));
    }

    private static CanaryVisit visit(int jvm, double... readings) {
        return new CanaryVisit(
                jvm, "getppid", 0, 2.6, 1, 0.0, Arrays.stream(readings).boxed().toList());
    }

    @Test
    void the_course_of_the_canary_is_as_long_as_the_run_and_knows_its_slow_stretches() {
        CanaryCourse course =
                CanaryCourse.of(List.of(visit(0, 0.6, 0.6, 0.61), visit(0, 1.2, 1.2, 1.2), visit(1, 0.6, 0.6, 0.6)));
        assertThat(course.points()).extracting(CanaryCourse.Point::slow).containsExactly(false, true, false);
        assertThat(course.points().get(1).throughputNs()).isEqualTo(1.2);
        assertThat(course.points().get(0).latencyNs()).isEqualTo(2.6);
    }

    @Test
    void a_long_run_is_put_together_to_so_many_points_that_a_picture_can_show_them() {
        CanaryCourse course = CanaryCourse.of(Collections.nCopies(5000, visit(0, 0.6, 0.6)));
        assertThat(course.points()).hasSizeLessThanOrEqualTo(300).allMatch(point -> point.throughputNs() == 0.6);
    }

    @Test
    void a_canary_that_was_not_read_has_no_line_and_nothing_is_slow() {
        CanaryVisit unread = new CanaryVisit(0, "getppid", 0, null, -1, 0.0, Arrays.asList(null, null));
        CanaryCourse course = CanaryCourse.of(List.of(unread, unread));
        assertThat(course.points()).noneMatch(CanaryCourse.Point::slow);
        String drawing = DriftPicture.of(course, new AaReadings(List.of(), null), UnaryOperator.identity());
        assertThat(drawing.split("class=\"run\"", -1)).hasSize(2); // the queue alone
        assertThat(drawing).doesNotContain("NaN");
    }

    @Test
    void each_slow_stretch_is_shaded_and_each_row_has_its_whisker() {
        Result result = Synthetic.result();
        AaReadings twins = AaReadings.of(result);
        CanaryCourse course = CanaryCourse.of(
                List.of(visit(0, 0.6, 0.6), visit(0, 1.2, 1.2), visit(1, 0.6, 0.6), visit(1, 1.3, 1.3)));
        String drawing = DriftPicture.of(course, twins, UnaryOperator.identity());
        assertThat(drawing.split("class=\"slow\"", -1)).hasSize(2 + 1);
        assertThat(drawing.split("class=\"run\"", -1)).hasSize(3 + 1);
        long held = twins.readings().stream().filter(AaReadings.Reading::holds).count();
        assertThat(held).isPositive().isLessThanOrEqualTo(twins.readings().size());
        assertThat(drawing.split("class=\"whisker\"", -1)).hasSize((int) held + 1);
    }

    @Test
    void where_an_interval_does_not_hold_1_the_dot_is_large() {
        AaReadings twins = new AaReadings(
                List.of(
                        new AaReadings.Reading("a/c", 1.001, new Interval(0.99, 1.01)),
                        new AaReadings.Reading("b/c", 1.1, new Interval(1.05, 1.15))),
                new AaCalibration(2, 1, 1));
        String drawing = DriftPicture.of(CanaryCourse.of(List.of()), twins, UnaryOperator.identity());
        assertThat(drawing.split("class=\"whisker\"", -1)).hasSize(2);
        assertThat(drawing)
                .containsPattern("class=\"route-c\"[^>]* r=\"2.5\"")
                .containsPattern("class=\"route-panama\"[^>]* r=\"5\"");
    }

    @Test
    void the_arm_of_the_same_is_the_twin_of_each_row() {
        Result result = Synthetic.result();
        AaReadings twins = AaReadings.of(result);
        assertThat(twins.readings())
                .extracting(AaReadings.Reading::name)
                .containsExactlyElementsOf(result.cells().stream()
                        .filter(cell -> cell.aa() != null)
                        .map(Cell::name)
                        .toList())
                .contains("getppid/c");
        assertThat(twins.calibration()).isEqualTo(result.aa());
    }

    @Test
    void a_run_without_canary_and_twins_has_no_picture() {
        assertThat(DriftPicture.of(
                        CanaryCourse.of(List.of()), new AaReadings(List.of(), null), UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void the_numbers_under_the_picture_are_a_line_a_jvm_and_a_line_a_row() {
        Result result = Synthetic.result();
        AaReadings twins = AaReadings.of(result);
        List<Page.Table> tables = DriftTable.of(result, twins, UnaryOperator.identity());
        assertThat(tables).extracting(Page.Table::title).containsExactly("canary", "aa", "moved");
        List<Page.Line> jvms = tables.get(0).groups().get(0).lines();
        assertThat(jvms).extracting(Page.Line::name).containsExactly("1", "2", "3", "4", "5");
        assertThat(jvms.get(4).cells()).containsExactly("0.645 ns", "2.58 ns", "3", "0.0 %", "25 %");
        assertThat(tables.get(1).groups().get(0).lines()).hasSameSizeAs(twins.readings());
    }

    @Test
    void counts_stand_beside_what_is_declared_with_a_sign_and_a_word() {
        List<Cell> cells = List.of(
                Synthetic.ok("a", "crossing", "c", Map.of(), 90, null, Synthetic.counted(1, 1)),
                Synthetic.ok("a", "crossing", "raw", Map.of(), 90, null, Synthetic.counted(1, 1)),
                Synthetic.ok("a", "crossing", "panama", Map.of(), 90, null, Synthetic.counted(2, 1)));
        List<Page.Line> lines = EvidenceTable.of(cells, UnaryOperator.identity(), UnaryOperator.identity())
                .groups()
                .get(0)
                .lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).cells()).startsWith("c, raw", "1 (1)").endsWith("✓ counted.agree");
        assertThat(lines.get(1).cells()).startsWith("panama", "2 (1)").endsWith("✗ counted.differ");
        assertThat(EvidenceTable.summary(cells, UnaryOperator.identity()))
                .startsWith("✓ 2 ")
                .contains("✗ 1 ");
    }

    @Test
    void what_stands_out_lies_beyond_the_margin_and_comes_by_size() {
        List<Page.Outlier> outliers = LargestExcesses.of(Synthetic.result().cells());
        assertThat(outliers).isNotEmpty();
        assertThat(outliers.get(0).name()).startsWith("noop/panama");
        Cell c = cell("read", Map.of(), 100);
        assertThat(LargestExcesses.of(List.of(c, Synthetic.ok("read", "switching", "raw", Map.of(), 101, c, null))))
                .isEmpty();
    }

    @Test
    void groups_of_the_ladder_share_one_axis() {
        List<Page.Picture> pictures = LadderPicture.of(Synthetic.result().cells(), UnaryOperator.identity());
        assertThat(pictures).hasSizeGreaterThan(2);
        assertThat(pictures.stream().map(picture -> axis(picture.drawing())).distinct())
                .hasSize(1);
    }

    private static String axis(String drawing) {
        return drawing.replaceAll("y[12]?=\"[^\"]*\"", "")
                .lines()
                .flatMap(line -> Pattern.compile("<text class=\"axis\"[^<]*")
                        .matcher(line)
                        .results()
                        .map(found -> found.group()))
                .toList()
                .toString();
    }

    @Test
    void a_host_without_caches_has_curves_without_marks() {
        List<Cell> cells = List.of(
                cell("read", Map.of("bytes", "1"), 100),
                cell("read", Map.of("bytes", "2"), 200),
                cell("read", Map.of("bytes", "4"), 400));
        HostFacts host = HostFacts.little(null, "x86_64", 1, null, null, Map.of());
        assertThat(CurveData.of(cells, host.cpu().caches()).get(0).marks()).isEmpty();
    }
}
