package dev.ringcross.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ringcross.report.Hostile;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrimitiveDetailsTest {
    private static final List<PrimitiveDetails.Item> ITEMS = List.of(
            new PrimitiveDetails.Item(
                    "crossing",
                    "getppid",
                    "Asks for the id of the parent process",
                    "getppid(2)",
                    List.of("lmbench lat_syscall null", "UnixBench syscall"),
                    true,
                    List.of(
                            way("c", Map.of(), expects("getppid", "0")),
                            way("panama", Map.of(), expects("getppid", "0")),
                            new PrimitiveDetails.Way("java", Map.of(), "Java does not offer it", null, Map.of()))),
            new PrimitiveDetails.Item(
                    "switching",
                    "sched-yield",
                    "Offers the CPU to another task",
                    "sched_yield(2)",
                    List.of(),
                    false,
                    List.of(
                            way("c", Map.of("competitor", "no"), expects("sched_yield", "0")),
                            way("c", Map.of("competitor", "yes"), expects("sched_yield", "1..2")))));

    private static PrimitiveDetails.Way way(String route, Map<String, String> params, Map<String, String> expects) {
        return new PrimitiveDetails.Way(
                route, params, null, new PrimitiveDetails.Measured("together", null, "shared"), expects);
    }

    private static Map<String, String> expects(String syscalls, String switches) {
        Map<String, String> expects = new LinkedHashMap<>();
        expects.put("syscalls", syscalls);
        expects.put("switches", switches);
        return expects;
    }

    @Test
    void routes_that_expect_the_same_share_a_line() {
        assertThat(PrimitiveDetails.table(ITEMS, Style.PLAIN)).isEqualTo("""
                        CROSSING
                        getppid: Asks for the id of the parent process. getppid(2), quick
                          elsewhere: lmbench lat_syscall null, UnixBench syscall
                          c, panama: syscalls getppid, switches 0
                          absent: java — Java does not offer it

                        SWITCHING
                        sched-yield: Offers the CPU to another task. sched_yield(2)
                          c with competitor=no: syscalls sched_yield, switches 0
                          c with competitor=yes: syscalls sched_yield, switches 1..2
                        """);
    }

    @Test
    void the_ascii_form_has_nothing_but_ascii() {
        assertThat(PrimitiveDetails.table(ITEMS, new Style(true, false))).matches("[\\n -~]+");
    }

    @Test
    void long_words_stay_within_a_hundred_columns() {
        PrimitiveDetails.Item item = new PrimitiveDetails.Item(
                "crossing",
                Hostile.LONG,
                Hostile.MARKUP,
                Hostile.ESCAPES,
                List.of(Hostile.LONG),
                true,
                List.of(new PrimitiveDetails.Way("raw", Map.of(), Hostile.LONG + Hostile.MARKUP, null, Map.of())));

        assertThat(PrimitiveDetails.table(List.of(item), Style.PLAIN))
                .doesNotContain("\u001b")
                .satisfies(table -> assertThat(table.lines())
                        .allSatisfy(
                                line -> assertThat(Text.width(line)).as(line).isLessThanOrEqualTo(100)));
    }

    @Test
    void the_json_has_every_component() {
        JsonObject first = JsonParser.parseString(PrimitiveDetails.json(ITEMS))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();

        assertThat(first.keySet()).containsExactly("group", "primitive", "summary", "manual", "peers", "quick", "ways");
        assertThat(first.getAsJsonArray("ways")
                        .get(2)
                        .getAsJsonObject()
                        .get("absent")
                        .getAsString())
                .isEqualTo("Java does not offer it");
        assertThat(first.getAsJsonArray("ways")
                        .get(0)
                        .getAsJsonObject()
                        .get("absent")
                        .isJsonNull())
                .isTrue();
    }
}
