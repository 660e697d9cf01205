package dev.ringcross.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringcross.report.html.CurveData.Curve;
import dev.ringcross.report.html.CurveData.Line;
import dev.ringcross.report.html.CurveData.Mark;
import dev.ringcross.report.html.CurveData.Point;
import dev.ringcross.report.html.DrawnCurve.At;
import dev.ringcross.report.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CurvePictureTest {
    private static final String HOSTILE = "</title></svg><script>window.caught=1</script>\"'><img src=x onerror=\"a\">";

    /** A tenth of a unit of the picture is about a thousandth of these axes. */
    private static final Percentage AS_DRAWN = Percentage.withPercentage(1);

    private static Line line(String route, String others, Point... points) {
        return new Line(route, others, List.of(points));
    }

    private static Curve curve(String parameter, List<Mark> marks, Line... lines) {
        return new Curve("io", "read", parameter, true, List.of(lines), marks);
    }

    private static final Line C = line(
            "c", "", new Point(1, 100, 90, 120), new Point(4096, 150, 140, 170), new Point(65536, 1300, 900, 2500));
    private static final Line JAVA = line(
            "java",
            "",
            new Point(1, 170, 160, 180),
            new Point(4096, 220, 210, 230),
            new Point(1048576, 50_000, 1, 60_000));

    @Test
    void each_line_passes_through_its_points() throws Exception {
        DrawnCurve drawn = DrawnCurve.of(curve("bytes", List.of(), C, JAVA));
        List<Element> courses = drawn.all("path", "course");
        assertThat(courses)
                .extracting(course -> course.getAttribute("class"))
                .containsExactly("course route-c", "course route-java");
        assertPasses(drawn, DrawnCurve.vertices(courses.get(0)), C);
        assertPasses(drawn, DrawnCurve.vertices(courses.get(1)), JAVA);
        List<At> both = new ArrayList<>(DrawnCurve.vertices(courses.get(0)));
        both.addAll(DrawnCurve.vertices(courses.get(1)));
        assertThat(drawn.points()).isEqualTo(both);
    }

    private static void assertPasses(DrawnCurve drawn, List<At> vertices, Line line) {
        assertThat(vertices).hasSameSizeAs(line.points());
        for (int i = 0; i < vertices.size(); i++) {
            assertThat(drawn.parameterAt(vertices.get(i).x()))
                    .isCloseTo(line.points().get(i).x(), AS_DRAWN);
            assertThat(drawn.amountAt(vertices.get(i).y()))
                    .isCloseTo(line.points().get(i).typical(), AS_DRAWN);
        }
    }

    @Test
    void each_band_covers_the_intervals_of_its_line() throws Exception {
        DrawnCurve drawn = DrawnCurve.of(curve("bytes", List.of(), C, JAVA));
        List<Element> bands = drawn.all("path", "band");
        assertThat(bands).hasSize(2);
        for (int i = 0; i < 2; i++) {
            List<Point> points = List.of(C, JAVA).get(i).points();
            List<At> around = DrawnCurve.vertices(bands.get(i));
            assertThat(around).hasSize(2 * points.size());
            assertThat(bands.get(i).getAttribute("d")).endsWith("z");
            for (int j = 0; j < points.size(); j++) {
                At upper = around.get(j);
                At lower = around.get(around.size() - 1 - j);
                assertThat(upper.x()).isEqualTo(lower.x());
                assertThat(drawn.parameterAt(upper.x())).isCloseTo(points.get(j).x(), AS_DRAWN);
                assertThat(drawn.amountAt(upper.y())).isCloseTo(points.get(j).high(), AS_DRAWN);
                assertThat(drawn.amountAt(lower.y())).isCloseTo(points.get(j).low(), AS_DRAWN);
            }
        }
    }

    @Test
    void what_is_not_positive_lies_at_the_lower_edge() throws Exception {
        DrawnCurve drawn = DrawnCurve.of(curve(
                "threads",
                List.of(),
                line("c", "", new Point(1, 20, -5, 30), new Point(2, 30, 0, 40), new Point(4, -3, -9, 50))));
        List<At> around = DrawnCurve.vertices(drawn.all("path", "band").get(0));
        assertThat(around.subList(3, 6)).extracting(At::y).containsOnly(drawn.foot());
        assertThat(drawn.points().get(2).y()).isEqualTo(drawn.foot());
        assertThat(drawn.amountAt(drawn.points().get(0).y())).isCloseTo(20, AS_DRAWN);
    }

    @Test
    void the_marks_lie_at_the_sizes_of_the_caches() throws Exception {
        List<Mark> marks = List.of(
                new Mark(49_152, "L1d 48 KiB"), new Mark(65_000, "L2 63 KiB"), new Mark(1_000_000, "L3 977 KiB"));
        DrawnCurve drawn = DrawnCurve.of(curve("bytes", marks, JAVA));
        List<Element> lines = drawn.all("line", "cache");
        List<Element> names = drawn.all("text", "mark");
        assertThat(names).extracting(Element::getTextContent).containsExactly("L1d 48 KiB", "L2 63 KiB", "L3 977 KiB");
        for (int i = 0; i < marks.size(); i++) {
            assertThat(drawn.parameterAt(DrawnCurve.number(lines.get(i), "x1")))
                    .isCloseTo(marks.get(i).x(), AS_DRAWN);
            assertThat(lines.get(i).getAttribute("x2")).isEqualTo(lines.get(i).getAttribute("x1"));
            assertThat(DrawnCurve.number(lines.get(i), "y2")).isEqualTo(drawn.foot());
        }
        // The first two lie side by side, and their names below each other.
        assertThat(names.get(0).getAttribute("y")).isNotEqualTo(names.get(1).getAttribute("y"));
    }

    @Test
    void zero_has_a_place_of_its_own_beside_a_break_of_the_axis() throws Exception {
        Point[] points = IntStream.of(0, 1, 2, 4)
                .mapToObj(x -> new Point(x, 100, 90, 110))
                .toArray(Point[]::new);
        DrawnCurve drawn = DrawnCurve.of(curve("cacheShare", List.of(), line("c", "", points)));
        List<Double> places = drawn.points().stream().map(At::x).toList();
        assertThat(places).isSorted().doesNotHaveDuplicates();
        assertThat(places.get(2) - places.get(1)).isCloseTo(places.get(3) - places.get(2), within(0.2));
        assertThat(drawn.all("path", "break")).hasSize(1);
        assertThat(drawn.all("text", "axis"))
                .extracting(Element::getTextContent)
                .containsExactly("0", "1", "2", "4", "cacheShare");
        assertThat(DrawnCurve.of(curve("bytes", List.of(), C)).all("path", "break"))
                .isEmpty();
    }

    @Test
    void the_axes_are_labelled_in_the_units_of_what_they_show() throws Exception {
        DrawnCurve sizes = DrawnCurve.of(curve("bytes", List.of(), JAVA));
        assertThat(sizes.all("text", "axis"))
                .extracting(Element::getTextContent)
                .containsExactly("1 B", "4 KiB", "1 MiB", "bytes");
        assertThat(sizes.all("text", "bound"))
                .extracting(Element::getTextContent)
                .contains("10 ns", "1 µs", "10 µs");
        Point[] points = IntStream.of(1, 50, 10_000)
                .mapToObj(x -> new Point(x, x * 4096, x * 4096, x * 4096))
                .toArray(Point[]::new);
        Curve bytes = new Curve("memory", "bytes-per", "micros", false, List.of(line("c", "", points)), List.of());
        assertThat(DrawnCurve.of(bytes).all("text", "axis"))
                .extracting(Element::getTextContent)
                .containsExactly("1 µs", "50 µs", "10 ms", "micros");
        assertThat(DrawnCurve.of(bytes).all("text", "bound"))
                .extracting(Element::getTextContent)
                .contains("4 KiB", "1 MiB");
    }

    @Test
    void values_that_hardly_differ_are_not_drawn_far_apart() throws Exception {
        Point[] points = IntStream.of(1, 2, 4)
                .mapToObj(x -> new Point(x, 7.5 + x / 20.0, 7.4, 7.9))
                .toArray(Point[]::new);
        DrawnCurve drawn = DrawnCurve.of(curve("threads", List.of(), line("java", "", points)));
        assertThat(drawn.all("text", "bound"))
                .extracting(Element::getTextContent)
                .containsExactly("5 ns", "6 ns", "7 ns", "8 ns", "9 ns", "10 ns");
        Point[] twice = IntStream.of(1, 2, 4)
                .mapToObj(x -> new Point(x, 1050 + 200 * x, 1040, 1900))
                .toArray(Point[]::new);
        assertThat(DrawnCurve.of(curve("threads", List.of(), line("java", "", twice)))
                        .all("text", "bound"))
                .extracting(Element::getTextContent)
                .containsExactly("1 µs", "1.2 µs", "1.4 µs", "1.6 µs", "1.8 µs", "2 µs");
    }

    @Test
    void an_axis_of_many_decades_names_these_alone() throws Exception {
        assertThat(amounts(100, 9_000)).containsExactly("100 ns", "200 ns", "500 ns", "1 µs", "2 µs", "5 µs");
        assertThat(amounts(30, 200_000)).containsExactly("100 ns", "1 µs", "10 µs", "100 µs");
        for (int from = 1; from < 10; from++) {
            for (int to = from; to < 100; to++) {
                assertThat(amounts(from, to)).hasSizeGreaterThan(1);
            }
        }
    }

    private static List<String> amounts(double from, double to) throws Exception {
        Point[] points = {new Point(1, from, from, from), new Point(2, to, to, to)};
        return DrawnCurve.of(curve("tasks", List.of(), line("c", "", points))).all("text", "bound").stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void a_point_says_its_value_with_its_interval() throws Exception {
        DrawnCurve drawn = DrawnCurve.of(curve("bytes", List.of(), C));
        assertThat(drawn.all("title", ""))
                .extracting(Element::getTextContent)
                .startsWith("c, 1 B: 100 ns [90.0 ns, 120 ns]")
                .hasSize(3);
    }

    @Test
    void the_legend_tells_routes_by_colour_and_other_parameters_by_dashes() throws Exception {
        Point[] points = C.points().toArray(Point[]::new);
        Curve curve = curve(
                "tasks",
                List.of(),
                line("c", "by=threads", points),
                line("c", "by=processes", points),
                line("java", "by=processes", points));
        assertThat(CurvePicture.of(curve).legend())
                .containsExactly(
                        new Page.Route("c", "route-c"),
                        new Page.Route("java", "route-java"),
                        new Page.Route("by=threads", "others"),
                        new Page.Route("by=processes", "others dash-1"));
        // The same parameters have the same dashes by each route, also where it is the only line of its route.
        assertThat(DrawnCurve.of(curve).all("path", "course"))
                .extracting(course -> course.getAttribute("class"))
                .containsExactly("course route-c", "course route-c dash-1", "course route-java dash-1");
        assertThat(CurvePicture.of(curve("bytes", List.of(), C)).legend())
                .containsExactly(new Page.Route("c", "route-c"));
    }

    @Test
    void hostile_names_stay_text() throws Exception {
        Line hostile = new Line(HOSTILE, HOSTILE, C.points());
        Curve curve = new Curve(HOSTILE, HOSTILE, HOSTILE, true, List.of(hostile), List.of(new Mark(64, HOSTILE)));
        assertThat(CurvePicture.of(curve).drawing()).doesNotContain("<script", "<img");
        DrawnCurve drawn = DrawnCurve.of(curve);
        assertThat(drawn.svg().getAttribute("role")).isEqualTo("img");
        assertThat(drawn.svg().getAttribute("aria-label")).isEqualTo(HOSTILE + " (" + HOSTILE + ")");
        assertThat(drawn.all("text", "mark").get(0).getTextContent()).isEqualTo(HOSTILE);
        assertThat(drawn.all("title", ""))
                .allMatch(title -> title.getTextContent().startsWith(HOSTILE));
    }

    @Test
    void nothing_is_drawn_outside_the_picture() throws Exception {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            assertWithin(DrawnCurve.of(random(random)));
        }
    }

    /** A curve of any size, its values and bounds from less than nothing to more than the axis has. */
    private static Curve random(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(9); i++) {
            Point[] points = random.doubles(3 + random.nextInt(20), -1, 12)
                    .map(power -> power < 0 ? 0 : Math.floor(Math.pow(10, power)))
                    .distinct()
                    .sorted()
                    .mapToObj(x -> point(random, x))
                    .toArray(Point[]::new);
            lines.add(line("c", "variant=" + i, points));
        }
        Curve without = curve("bytes", List.of(), lines.toArray(Line[]::new));
        List<Mark> marks = without.places().stream()
                .filter(x -> x > 0)
                .limit(random.nextInt(5))
                .map(x -> new Mark(x, "L1d 48 KiB"))
                .toList();
        return new Curve("io", "read", "bytes", random.nextBoolean(), lines, marks);
    }

    private static Point point(Random random, double x) {
        double typical = Math.pow(10, random.nextDouble(-4, 19));
        return new Point(x, typical, typical * random.nextDouble(-1, 1), typical * random.nextDouble(1, 10));
    }

    private static void assertWithin(DrawnCurve drawn) {
        for (Element path : drawn.all("path", "")) {
            DrawnCurve.vertices(path).forEach(vertex -> assertWithin(drawn, vertex.x(), vertex.y(), 0));
        }
        for (Element line : drawn.all("line", "")) {
            assertWithin(drawn, DrawnCurve.number(line, "x1"), DrawnCurve.number(line, "y1"), 0);
            assertWithin(drawn, DrawnCurve.number(line, "x2"), DrawnCurve.number(line, "y2"), 0);
        }
        for (Element circle : drawn.all("circle", "")) {
            assertWithin(
                    drawn,
                    DrawnCurve.number(circle, "cx"),
                    DrawnCurve.number(circle, "cy"),
                    DrawnCurve.number(circle, "r"));
        }
        for (Element text : drawn.all("text", "")) {
            double wide = 7 * Text.width(text.getTextContent());
            double x = DrawnCurve.number(text, "x");
            boolean middle = !text.getAttribute("class").equals("bound");
            double y = DrawnCurve.number(text, "y");
            assertWithin(drawn, middle ? x - wide / 2 : x - wide, y - 9, 0);
            assertWithin(drawn, middle ? x + wide / 2 : x, y + 3, 0);
        }
    }

    private static void assertWithin(DrawnCurve drawn, double x, double y, double reach) {
        assertThat(x).isBetween(reach, drawn.width() - reach);
        assertThat(y).isBetween(reach, drawn.height() - reach);
    }
}
