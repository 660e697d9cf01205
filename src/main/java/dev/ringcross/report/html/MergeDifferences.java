package dev.ringcross.report.html;

import dev.ringcross.report.html.TablePage.Head;
import dev.ringcross.report.html.TablePage.Line;
import dev.ringcross.report.html.TablePage.Section;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.MergedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The differences between the kinds of host: each cell's medians side by side, those that differ most first. */
final class MergeDifferences {
    private final PageText text;
    private final List<Kind> kinds;
    private final NumberFormatter figures = new NumberFormatter(Style.PLAIN);

    MergeDifferences(PageText text, List<Kind> kinds) {
        this.text = text;
        this.kinds = kinds;
    }

    /** One cell's median in each kind that has it, ascending. */
    private record Medians(String name, String group, boolean timed, List<Median> ascending) {
        private Median least() {
            return ascending.get(0);
        }

        private Median most() {
            return ascending.get(ascending.size() - 1);
        }

        private double apart() {
            return least().value() > 0 ? most().value() / least().value() : 1;
        }

        private double middle() {
            return ascending.get(ascending.size() / 2).value();
        }
    }

    private record Median(int kind, double value) {}

    Section section() {
        List<Medians> all = medians();
        List<String> hints = new ArrayList<>();
        hints.add(text.word("kinds.differ.hint"));
        hints.addAll(text.left(all.size(), MergeOverview.MOST_ROWS));
        return new Section(
                "differences",
                text.word("kinds.differ"),
                hints,
                List.of(),
                true,
                List.of(
                        Head.prose(text.word("cell")),
                        Head.number(text.word("kinds.count")),
                        Head.number(text.word("least")),
                        Head.prose(text.word("kind")),
                        Head.number(text.word("most")),
                        Head.prose(text.word("kind")),
                        Head.number(text.word("most.least")),
                        Head.prose("¼ × … " + text.word("middle") + " … 4 ×")),
                all.stream()
                        .sorted(Comparator.comparingDouble(Medians::apart).reversed())
                        .limit(MergeOverview.MOST_ROWS)
                        .map(this::line)
                        .toList());
    }

    private List<Medians> medians() {
        Map<String, List<Median>> values = new LinkedHashMap<>();
        Map<String, MergedCell> cells = new LinkedHashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            for (MergedCell cell : kinds.get(i).cells()) {
                String key = MergeHtml.name(cell) + " " + cell.unit();
                cells.putIfAbsent(key, cell);
                values.computeIfAbsent(key, unseen -> new ArrayList<>()).add(new Median(i + 1, cell.median()));
            }
        }
        List<Medians> medians = new ArrayList<>();
        values.forEach((key, own) -> {
            own.sort(Comparator.comparingDouble(Median::value));
            MergedCell cell = cells.get(key);
            if (own.size() > 1 && cell != null) {
                medians.add(new Medians(
                        MergeHtml.name(cell), cell.group(), cell.unit().equals(Cell.NANOS_PER_OPERATION), own));
            }
        });
        return medians;
    }

    private Line line(Medians cell) {
        double middle = cell.middle();
        return text.line(
                "",
                cell.group(),
                cell.name(),
                List.of(
                        String.valueOf(cell.ascending().size()),
                        figures.amount(cell.timed(), cell.least().value()),
                        text.say("kind.number", String.valueOf(cell.least().kind())),
                        figures.amount(cell.timed(), cell.most().value()),
                        text.say("kind.number", String.valueOf(cell.most().kind())),
                        MergeKind.times(cell.apart())),
                middle > 0
                        ? new RatioStrip()
                                .ticks(cell.ascending().stream()
                                        .map(median -> median.value() / middle)
                                        .toList())
                                .done()
                        : "");
    }
}
