package dev.ringcross.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.Hostile;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One line a primitive. */
class PrimitiveListTest {
    private static PrimitiveDetails.Item item(
            String group, String name, String summary, boolean quick, String... routes) {
        List<PrimitiveDetails.Way> ways = List.of(routes).stream()
                .map(route -> new PrimitiveDetails.Way(
                        route, Map.of(), null, new PrimitiveDetails.Measured("together", null, "shared"), Map.of()))
                .toList();
        return new PrimitiveDetails.Item(group, name, summary, "x(2)", List.of(), quick, ways);
    }

    @Test
    void a_line_has_the_name_the_letters_of_its_routes_whether_it_is_quick_and_what_it_does() {
        String list = PrimitiveList.of(
                List.of(
                        item("crossing", "getppid", "Asks for the parent's id.", true, "c", "raw", "panama", "java"),
                        item("io", "read-zero", "Reads zeros.", false, "c", "jna-direct")),
                Style.PLAIN);

        assertThat(list).startsWith("""
                        CROSSING
                          getppid    crp···j ●  Asks for the parent's id

                        IO
                          read-zero  c···d··    Reads zeros

                        Routes: c c, r raw, p panama""");
    }

    @Test
    void a_route_that_is_absent_has_no_letter() {
        PrimitiveDetails.Item absent = new PrimitiveDetails.Item(
                "io",
                "x",
                "Does it.",
                "x(2)",
                List.of(),
                false,
                List.of(new PrimitiveDetails.Way("java", Map.of(), "no", null, Map.of())));

        assertThat(PrimitiveList.of(List.of(absent), Style.PLAIN)).contains("  x  ·······    Does it");
    }

    @Test
    void hostile_and_long_words_stay_within_a_hundred_columns() {
        String list =
                PrimitiveList.of(List.of(item(Hostile.LONG, Hostile.LONG, Hostile.ESCAPES, true, "c")), Style.PLAIN);

        assertThat(list).doesNotContain("\u001b");
        assertThat(list.lines().skip(1))
                .allSatisfy(line -> assertThat(Text.width(line)).isLessThanOrEqualTo(100));
        assertThat(PrimitiveList.of(List.of(item("io", "x", "Does.", true, "c")), new Style(true, false)))
                .matches("[\\n -~]+");
    }
}
