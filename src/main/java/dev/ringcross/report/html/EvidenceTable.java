package dev.ringcross.report.html;

import dev.ringcross.report.text.KernelCountText;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the kernel counted per operation beside what each route declares; routes that share all of it share a line. */
public final class EvidenceTable {
    private final UnaryOperator<String> words;
    private final UnaryOperator<String> translate;

    private EvidenceTable(UnaryOperator<String> words, UnaryOperator<String> translate) {
        this.words = words;
        this.translate = translate;
    }

    /** @param translate a reason in the reader's language */
    public static Page.Table of(List<Cell> cells, UnaryOperator<String> words, UnaryOperator<String> translate) {
        EvidenceTable evidence = new EvidenceTable(words, translate);
        List<Page.Rows> groups = new ArrayList<>();
        PrimitiveRows.byGroup(counted(cells)).forEach((group, blocks) -> {
            List<Page.Line> lines = blocks.stream()
                    .flatMap(block -> block.variants().values().stream())
                    .flatMap(row -> evidence.lines(row).stream())
                    .toList();
            groups.add(new Page.Rows(Text.sanitize(group, Style.PLAIN), lines));
        });
        return new Page.Table(
                words.apply("counts"),
                List.of(
                        words.apply("primitive"),
                        words.apply("routes.of"),
                        words.apply("entries"),
                        words.apply("switches"),
                        words.apply("faults"),
                        words.apply("agrees")),
                groups);
    }

    /** The numbers of cells that agree, that disagree, and that could not be compared. */
    public static String summary(List<Cell> cells, UnaryOperator<String> words) {
        List<Cell> all = counted(cells);
        List<String> parts = new ArrayList<>();
        for (String kind : List.of("agree", "differ", "open")) {
            long count = all.stream().filter(cell -> kind(cell).equals(kind)).count();
            parts.add(sign(kind) + " " + count + " " + words.apply("counted." + kind));
        }
        return String.join(", ", parts);
    }

    private static List<Cell> counted(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.status() != Cell.Status.ABSENT && cell.evidence() != null)
                .toList();
    }

    private List<Page.Line> lines(List<Cell> row) {
        Map<List<String>, List<Cell>> alike = new LinkedHashMap<>();
        row.forEach(cell ->
                alike.computeIfAbsent(counts(cell), counts -> new ArrayList<>()).add(cell));
        List<Page.Line> lines = new ArrayList<>();
        alike.forEach((counts, cells) -> lines.add(line(counts, cells)));
        return lines;
    }

    private static Page.Line line(List<String> counts, List<Cell> cells) {
        Cell any = cells.get(0);
        List<String> all = new ArrayList<>();
        all.add(Text.sanitize(String.join(", ", cells.stream().map(Cell::route).toList()), Style.PLAIN));
        all.addAll(counts);
        return new Page.Line(
                kind(any),
                Text.sanitize((any.primitive() + " " + PrimitiveRows.words(any.params())).strip(), Style.PLAIN),
                "",
                all);
    }

    private List<String> counts(Cell cell) {
        Evidence evidence = Objects.requireNonNull(cell.evidence());
        Map<String, Interval> declared = evidence.declared();
        String verdict = sign(kind(cell)) + " " + words.apply("counted." + kind(cell)) + preempted(evidence);
        return List.of(
                pair(evidence.kernelEntries(), declared.get("kernelEntries")),
                pair(evidence.contextSwitches(), declared.get("contextSwitches")),
                pair(evidence.pageFaults(), declared.get("pageFaults")),
                evidence.reason() == null || kind(cell).equals("agree")
                        ? verdict
                        : verdict + ": " + translate.apply(evidence.reason()));
    }

    private String preempted(Evidence evidence) {
        return evidence.preempted()
                ? "; " + words.apply("counted.preempted") + " "
                        + NumberFormatter.perOperation(Objects.requireNonNull(evidence.preemptions()))
                : "";
    }

    private String pair(@Nullable Double counted, @Nullable Interval declared) {
        String number = counted == null ? "–" : NumberFormatter.perOperation(counted);
        return declared == null ? number : number + " (" + translate.apply(KernelCountText.range(declared)) + ")";
    }

    private static String kind(Cell cell) {
        Evidence evidence = Objects.requireNonNull(cell.evidence());
        if (Boolean.FALSE.equals(evidence.agrees())) {
            return "differ";
        }
        return evidence.isVerified() ? "agree" : "open";
    }

    private static String sign(String kind) {
        return switch (kind) {
            case "agree" -> "✓";
            case "differ" -> "✗";
            default -> "–";
        };
    }
}
