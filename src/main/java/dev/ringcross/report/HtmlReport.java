package dev.ringcross.report;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import dev.ringcross.result.ResultJson;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A result as one HTML file that needs nothing from anywhere: the model of its template. */
public final class HtmlReport {
    private final Result result;
    private final ClaimWording wording;
    private final Figures figures = new Figures(Style.PLAIN);

    private HtmlReport(Result result, ClaimWording wording) {
        this.result = result;
        this.wording = wording;
    }

    /** @param lang of the words: en or ko */
    public static String of(Result result, ClaimWording wording, String lang) {
        StringOutput text = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("report.jte", new HtmlReport(result, wording).page(lang), text);
        return text.toString();
    }

    private Page page(String lang) {
        TableHead head = new TableHead(result, Style.PLAIN);
        Map<String, String> words = PageWords.in(lang);
        List<CurveData.Curve> curves = CurveData.of(result.cells());
        return new Page(
                lang,
                words,
                "Ringcross: " + inert(String.valueOf(result.host().hostname())),
                inert(head.host()),
                inert(head.run()),
                distrust(),
                LadderPicture.of(result.cells(), words.getOrDefault("ladder", "ladder")),
                result.claims().stream().map(this::card).toList(),
                groups(),
                result.cells().stream().map(Cell::route).distinct().toList(),
                HostLines.of(result.host()).stream()
                        .map(line -> new Page.Fact(inert(line.label()), inert(line.value())))
                        .toList(),
                result.warnings().stream()
                        .map(warning -> new Page.Fact(inert(warning.message()), inert(warning.remedy())))
                        .toList(),
                CurveData.json(curves),
                curves.stream()
                        .map(curve -> new Page.Fact(
                                inert(curve.primitive() + " (" + curve.parameter() + ")"),
                                inert(CurveData.table(curve))))
                        .toList(),
                HeatMap.of(result.cells()),
                packed(ResultJson.text(result)),
                PageAssets.load());
    }

    private List<String> distrust() {
        List<String> words = new ArrayList<>();
        if (!result.run().complete()) {
            words.add("INTERRUPTED: these are the numbers up to then, from fewer rounds than were planned.");
        }
        SlowState slow = SlowState.of(result.canary());
        if (slow.share() > 0) {
            words.add(slow.words());
        }
        List<String> mismatches =
                result.cells().stream().filter(Block::mismatch).map(Cell::name).toList();
        if (!mismatches.isEmpty()) {
            words.add(TableFoot.mismatches(mismatches));
        }
        Trust.notes(result, Style.PLAIN).forEach(note -> words.add(note.words()));
        return words.stream().map(HtmlReport::inert).toList();
    }

    private Page.Card card(JudgedClaim claim) {
        return new Page.Card(
                inert(claim.id()),
                claim.verdict().toLowerCase(Locale.ROOT).replace('_', '-'),
                ClaimReport.sign(claim.verdict(), Style.PLAIN),
                inert(wording.verdict(claim.verdict())),
                inert(claim.statement()),
                claim.effect() == null ? "" : ClaimReport.effect(claim),
                inert(claim.why()),
                inert(claim.wouldFlipIf()),
                claim.evidence().entrySet().stream()
                        .map(one -> new Page.Fact(inert(one.getKey()), inert(one.getValue())))
                        .toList(),
                inert(claim.rerun()));
    }

    private List<Page.Group> groups() {
        List<Page.Group> groups = new ArrayList<>();
        Block.byGroup(result.cells())
                .forEach((name, blocks) -> groups.add(new Page.Group(
                        inert(name), blocks.stream().map(this::primitive).toList())));
        return groups;
    }

    private Page.Primitive primitive(Block block) {
        List<Cell> cells =
                block.variants().values().stream().flatMap(List::stream).toList();
        Map<String, String> absences = new LinkedHashMap<>();
        block.absences().forEach((reason, routes) -> absences.put(String.join(", ", routes), reason));
        return new Page.Primitive(
                inert(block.primitive()),
                RoutesPicture.of(block.primitive(), cells),
                cells.stream().map(this::row).toList(),
                absences.entrySet().stream()
                        .map(one -> new Page.Fact(inert(one.getKey()), inert(one.getValue())))
                        .toList());
    }

    private Page.Row row(Cell cell) {
        Evidence evidence = cell.evidence();
        return new Page.Row(
                inert(cell.route()),
                inert(Block.words(cell.params())),
                cell.typical(),
                cell.typical() == null ? "" : figures.amount(cell, cell.typical()),
                cell.typical() == null ? "" : figures.interval(cell),
                cell.floor() == null ? "" : figures.amount(cell, cell.floor()),
                cell.excess() == null || cell.excess().ns() == null ? "" : figures.excess(cell.excess()),
                evidence == null ? "" : counted(evidence),
                evidence == null || evidence.agrees() == null ? "" : evidence.agrees() ? "✓" : "✗",
                cell.reason() == null ? "" : inert(cell.reason()));
    }

    /** Kernel entries, context switches, page faults per operation, as counted. */
    private static String counted(Evidence evidence) {
        List<String> counts = new ArrayList<>();
        for (Double count :
                Arrays.asList(evidence.kernelEntries(), evidence.contextSwitches(), evidence.pageFaults())) {
            counts.add(count == null ? "–" : Figures.perOperation(count));
        }
        return String.join(" / ", counts);
    }

    private static String packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String inert(String words) {
        return Text.inert(words, Style.PLAIN);
    }
}
