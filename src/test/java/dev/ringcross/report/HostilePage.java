package dev.ringcross.report;

import dev.ringcross.result.Cell;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Interval;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A result whose every text tries to become a part of the page that shows it: each would set {@code window.caught}. */
public final class HostilePage {
    static final String SCRIPT = "<script>window.caught=1</script>";
    private static final String END = "</script></style></title><script>window.caught=2</script>";
    private static final String IMAGE = "\"'><img src=x onerror=\"window.caught=3\">";
    private static final String LINK = "javascript:window.caught=4";
    private static final String TEMPLATE = "${window.caught=5}<svg onload=window.caught=6>";
    static final String ALL = SCRIPT + END + IMAGE + LINK + TEMPLATE;

    private HostilePage() {}

    public static Result result() {
        Result tame = Synthetic.with(cells());
        return new Result(
                tame.schema(),
                tame.tool(),
                tame.run(),
                host(),
                List.of(new Warning(ALL, ALL, ALL)),
                tame.aa(),
                tame.drift(),
                tame.canary(),
                tame.cells(),
                tame.observations(),
                List.of(new JudgedClaim(
                        ALL, IMAGE, ALL, 2.0, new Interval(1, 3), ALL, ALL, Map.of(ALL, ALL), LINK, List.of())));
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String size : List.of("1", "2", "3")) {
            Cell c = Synthetic.ok(ALL, ALL, "c", Map.of("a", size), 92, null, Synthetic.counted(2, 1));
            cells.add(c);
            cells.add(Synthetic.ok(ALL, ALL, IMAGE, Map.of("a", size), 920, c, Synthetic.counted(1, 1)));
        }
        for (String text : List.of(SCRIPT, END, IMAGE, LINK, TEMPLATE)) {
            Cell c = Synthetic.ok(text, "crossing", "c", Map.of(text, text), 92, null, null);
            cells.add(c);
            cells.add(Synthetic.ok(text, "crossing", "panama", Map.of(text, text), 192, c, null));
            cells.add(Synthetic.without(text, "crossing", "raw", Map.of(), Cell.Status.ABSENT, text));
            cells.add(Synthetic.without(text, "crossing", "java", Map.of(), Cell.Status.FAILED, text));
        }
        return cells;
    }

    private static HostFacts host() {
        return new HostFacts(
                ALL,
                ALL,
                IMAGE,
                new HostFacts.Cpu(ALL, 2, 1, List.of(new HostFacts.Cache(1, ALL, 2, ALL)), null, 1, ALL, ALL),
                ALL,
                ALL,
                ALL,
                Map.of(ALL, ALL),
                ALL,
                ALL,
                ALL,
                new HostFacts.Cgroup(1.5, null),
                2,
                0,
                4096L,
                8_321_499_136L,
                0.42,
                0.0,
                ALL,
                Map.of(ALL, ALL),
                Map.of("maxMHz", ALL));
    }
}
