package dev.ringcross.report;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.util.List;
import java.util.Map;

/** A synthetic result whose every text tries something, and whose names are longer than any table. */
public final class Hostile {
    public static final String LONG = "a-name-that-is-far-too-long-for-any-table-".repeat(8) + "end";
    public static final String ESCAPES = "\u001b[2J\u001b]0;title\u0007\u009b31m\u202egnp.exe";
    public static final String MARKUP =
            "new\nline | <script>alert(1)</script> `code` @someone [link](http://x) \"quoted\", 日本語";

    private Hostile() {}

    public static Result result() {
        Map<String, String> params = Map.of("path", ESCAPES + MARKUP);
        Cell c = Synthetic.ok(LONG, "crossing", "c", params, 92, null, Synthetic.counted(2, 1));
        return Synthetic.with(List.of(
                c,
                Synthetic.ok(LONG, "crossing", "panama", params, 102, c, Synthetic.counted(1, 1)),
                Synthetic.ok("=1+1", "crossing", LONG, Map.of(), 5, null, null),
                Synthetic.without("=1+1", "crossing", "raw", Map.of(), Cell.Status.ABSENT, ESCAPES + MARKUP),
                Synthetic.without("=1+1", "crossing", "jna-direct", Map.of(), Cell.Status.ABSENT, LONG),
                Synthetic.without(
                        "+x", ESCAPES + MARKUP, "java", Map.of("a", LONG), Cell.Status.FAILED, MARKUP + LONG)));
    }
}
