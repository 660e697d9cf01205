package dev.ringcross.report.html;

import dev.ringcross.report.html.TablePage.Head;
import dev.ringcross.report.html.TablePage.Mark;
import dev.ringcross.report.html.TablePage.Section;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.stats.MedianDeviation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Many hosts as one HTML file, of a bounded size however many they are: the kinds of host, the hosts that lie far from
 * their kind, the differences between the kinds, and each kind's cells as median, spread and named outliers, the
 * largest kinds first.
 */
public final class MergeHtml {
    /** The room for the tables of single kinds, which keeps the page below five megabytes. */
    static final int KIND_BYTES = 2_500_000;

    private final Merge merge;
    private final PageText text;
    private final MergeTraits traits;
    private final List<Kind> kinds;

    private MergeHtml(Merge merge, PageText text) {
        this.merge = merge;
        this.text = text;
        this.traits = new MergeTraits(text, merge.groupedBy());
        this.kinds = merge.kinds().stream()
                .sorted(Comparator.comparingInt(Kind::hosts).reversed())
                .toList();
    }

    /** @param lang the language of the words: en or ko */
    public static String of(Merge merge, String lang) {
        return new MergeHtml(merge, PageText.in(lang)).page().rendered();
    }

    private TablePage page() {
        List<Section> single = single();
        List<Section> sections = new ArrayList<>();
        MergeOverview overview = new MergeOverview(text, traits, kinds);
        sections.add(overview.kinds(single.size()));
        overview.hosts(single.size()).ifPresent(sections::add);
        if (kinds.size() > 1) {
            sections.add(new MergeDifferences(text, kinds).section());
        }
        sections.addAll(single);
        leftOut().ifPresent(sections::add);
        return new TablePage(
                new Page.Frame(
                        text.words(), text.say("merge.files", String.valueOf(merge.files())), PageAssets.tables()),
                "Ringcross merge",
                lead(single.size()),
                marks(),
                kinds.stream()
                        .flatMap(kind -> kind.cells().stream())
                        .map(cell -> text.cut(cell.group()))
                        .distinct()
                        .limit(MergeOverview.MOST_ROWS)
                        .toList(),
                sections,
                List.of());
    }

    private List<String> lead(int shown) {
        List<String> lead = new ArrayList<>();
        lead.add(text.say(
                "merge.lead",
                String.valueOf(merge.files()),
                String.valueOf(kinds.stream().mapToInt(Kind::hosts).sum()),
                String.valueOf(kinds.size()),
                traits.names()));
        if (merge.since() != null) {
            lead.add(text.say("merge.since", merge.since(), String.valueOf(merge.olderFiles())));
        }
        merge.warnings()
                .forEach(warning ->
                        lead.add(text.translate(warning.message()) + "; " + text.translate(warning.remedy()) + "."));
        lead.add(text.say(
                "merge.rule",
                NumberFormatter.perOperation(merge.outlierLimit()),
                NumberFormatter.number(merge.outlierLimit() * MedianDeviation.OF_NORMAL),
                NumberFormatter.percent(MedianDeviation.LEAST),
                String.valueOf(MedianDeviation.FEWEST)));
        if (shown < kinds.size()) {
            lead.add(text.say("merge.left", String.valueOf(shown), String.valueOf(kinds.size())));
        }
        return lead;
    }

    /** The files that were not merged, each with its reason; empty when there are none. */
    private Optional<Section> leftOut() {
        List<LeftOut> all = merge.leftOut();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "left-out",
                text.word("left.out"),
                text.left(all.size(), MergeOverview.MOST_ROWS),
                List.of(),
                false,
                List.of(Head.prose(text.word("file")), Head.prose(text.word("reason"))),
                all.stream()
                        .limit(MergeOverview.MOST_ROWS)
                        .map(one -> text.line("", "", one.file(), List.of(text.translate(one.reason())), ""))
                        .toList()));
    }

    private List<Mark> marks() {
        long rows = kinds.stream()
                .flatMap(kind -> kind.cells().stream())
                .filter(cell -> !cell.outliers().isEmpty())
                .count();
        return rows == 0 ? List.of() : List.of(new Mark("outlier", "◆", text.word("with.outliers"), rows));
    }

    /** The tables of as many kinds as there is room for. */
    private List<Section> single() {
        List<Section> sections = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < kinds.size(); i++) {
            Section section = new MergeKind(text, traits, kinds.get(i), i + 1).section();
            bytes += section.lines().stream().mapToLong(MergeHtml::bytes).sum();
            if (bytes > KIND_BYTES) {
                break;
            }
            sections.add(section);
        }
        return sections;
    }

    /** The approximate size of a row in the file. */
    private static long bytes(TablePage.Line line) {
        int markup = 90 + line.cells().size() * 10;
        String words = line.kind() + line.group() + line.name() + String.join("", line.cells());
        return markup
                + Svg.escaped(words).getBytes(StandardCharsets.UTF_8).length
                + line.picture().length();
    }

    static String name(MergedCell cell) {
        return cell.name();
    }
}
