package dev.ringcross.report.html;

import dev.ringcross.report.terminal.ClaimReport;
import dev.ringcross.report.terminal.TableFoot;
import dev.ringcross.report.terminal.TableHead;
import dev.ringcross.report.text.AaReadings;
import dev.ringcross.report.text.CanaryCourse;
import dev.ringcross.report.text.ClaimWording;
import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.LadderSentences;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.RunQualityNotes;
import dev.ringcross.report.text.SlowState;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.report.text.Translation;
import dev.ringcross.result.Cell;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result as one HTML file that needs nothing from anywhere: the model of its template. */
public final class HtmlReport {
    /** The most characters of the carried result, most of which take a byte: a page may have 1.5 MB. */
    private static final int MOST = 1_400_000;

    private final Result result;
    private final ClaimWording wording;
    private final PageWords words;
    private final Translation translation;

    private HtmlReport(Result result, ClaimWording wording, String lang) {
        this.result = result;
        this.wording = wording;
        this.words = PageWords.in("page", lang);
        this.translation = Translation.into(lang);
    }

    /** @param lang the language of the words: en or ko */
    public static String of(Result result, ClaimWording wording, String lang) {
        HtmlReport report = new HtmlReport(result, wording, lang);
        String without = rendered(report.page(""));
        String raw = PackedResult.of(result);
        // Without its samples no command would read the result again: it is carried whole or not at all.
        return without.length() + raw.length() <= MOST ? rendered(report.page(raw)) : without;
    }

    private static String rendered(Page page) {
        StringOutput text = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("report.jte", page, text);
        return text.toString();
    }

    private Page page(String raw) {
        List<Cell> cells = result.cells();
        return new Page(
                new Page.Frame(words, "Ringcross: " + inert(result.host().nameOrUnknown()), PageAssets.load()),
                opening(),
                ladder(),
                // Only a run for the claims makes experiments.
                new Page.Claims(
                        !result.observations().isEmpty(),
                        result.claims().stream().map(this::card).toList()),
                routes(),
                charts(),
                drift(),
                new Page.Counted(
                        EvidenceTable.summary(cells, this::word), EvidenceTable.of(cells, this::word, this::translate)),
                appendix(raw));
    }

    private Page.Opening opening() {
        TableHead head = new TableHead(result, Style.PLAIN);
        return new Page.Opening(
                translate(head.host()),
                translate(head.run()),
                translate(head.cpus()),
                LadderSentences.of(result, words.lang(), Style.PLAIN),
                distrust());
    }

    private Page.Routes routes() {
        return new Page.Routes(
                routeNames().stream()
                        .map(route -> new Page.Route(inert(route), PrimitiveRows.routeClass(route)))
                        .toList(),
                PrimitiveTables.of(result.cells(), this::translate));
    }

    private Page.Charts charts() {
        List<Cell> cells = result.cells();
        return new Page.Charts(StackTable.of(cells, this::word), curves(), HeatMap.of(cells, this::translate));
    }

    private Page.Appendix appendix(String raw) {
        return new Page.Appendix(
                HostLines.of(result.host()).stream()
                        .map(line -> new Page.Fact(translate(line.label()), translate(line.value())))
                        .toList(),
                result.warnings().stream()
                        .map(warning -> new Page.Fact(translate(warning.message()), translate(warning.remedy())))
                        .toList(),
                raw);
    }

    private String word(String key) {
        return words.word(key);
    }

    private List<String> routeNames() {
        return result.cells().stream()
                .filter(Cell::ok)
                .sorted(PrimitiveRows.BY_ROUTE)
                .map(Cell::route)
                .distinct()
                .toList();
    }

    private List<String> distrust() {
        List<String> sentences = new ArrayList<>();
        if (!result.run().complete()) {
            sentences.add("INTERRUPTED: the numbers come from fewer JVMs than planned.");
        }
        sentences.addAll(
                SlowState.of(result.canary(), result.host().cpu().logical()).words());
        List<String> mismatches = result.cells().stream()
                .filter(PrimitiveRows::mismatch)
                .map(Cell::name)
                .toList();
        if (!mismatches.isEmpty()) {
            sentences.add(TableFoot.mismatches(mismatches));
        }
        sentences.addAll(notes(true));
        return sentences.stream().map(this::translate).toList();
    }

    private List<String> notes(boolean weak) {
        return RunQualityNotes.notes(result, Style.PLAIN).stream()
                .filter(note -> note.weak() == weak)
                .map(RunQualityNotes.Note::words)
                .toList();
    }

    private Page.Ladder ladder() {
        return new Page.Ladder(
                LargestExcesses.of(result.cells()),
                LadderPicture.of(result.cells(), this::word),
                LadderTable.of(result.cells(), routeNames(), this::word),
                LadderTable.marks(result.cells(), this::word, this::translate));
    }

    private List<Page.Curve> curves() {
        return CurveData.of(result.cells(), result.host().cpu().caches()).stream()
                .map(CurvePicture::of)
                .toList();
    }

    private Page.Drift drift() {
        AaReadings twins = AaReadings.of(result);
        return new Page.Drift(
                DriftPicture.of(CanaryCourse.of(result.canary()), twins, this::word),
                twins.isEmpty() ? "" : translate(TableHead.aa(result.aa())),
                notes(false).stream().map(this::translate).toList(),
                DriftTable.of(result, twins, this::word));
    }

    private Page.Card card(JudgedClaim claim) {
        return new Page.Card(
                inert(claim.id()),
                new Page.Verdict(
                        claim.verdict().toLowerCase(Locale.ROOT).replace('_', '-'),
                        ClaimReport.sign(claim.verdict(), Style.PLAIN),
                        inert(wording.verdict(claim.verdict()))),
                inert(claim.statement()),
                claim.effect() == null ? "" : ClaimReport.effect(claim),
                translate(claim.why()),
                inert(claim.wouldFlipIf()),
                claim.evidence().entrySet().stream()
                        .map(one -> new Page.Fact(inert(one.getKey()), translate(one.getValue())))
                        .toList(),
                inert(claim.rerun()));
    }

    /** In the reader's language, as far as it is known. */
    private String translate(String words) {
        return inert(translation.translate(words));
    }

    private static String inert(String words) {
        return Text.sanitize(words, Style.PLAIN);
    }
}
