package dev.ringcross.cli;

import dev.ringcross.cli.files.FileCells;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.Language;
import dev.ringcross.cli.options.Percentage;
import dev.ringcross.cli.options.SelectionOptions;
import dev.ringcross.compare.FileComparison;
import dev.ringcross.report.export.CompareMarkdown;
import dev.ringcross.report.export.ResultFiles;
import dev.ringcross.report.html.CompareHtml;
import dev.ringcross.report.terminal.CompareReport;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.UnreadableResult;
import dev.ringcross.run.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringcross compare OLD NEW}: what became of each cell. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "What became of each cell between two result files, or between two configurations measured in turn.")
final class CompareCommand implements Callable<Integer> {
    /** How a comparison is printed. */
    enum CompareFormat {
        TABLE,
        JSON,
        MD,
        HTML
    }

    /** What gives a comparison an exit code of its own. */
    enum FailOn {
        SLOWER
    }

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "A result file, Ringcross's or JMH's; with --live a configuration.")
    String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The one to judge.")
    String young;

    @Option(names = "--margin", paramLabel = "P", description = "What is too small to call; default: ${DEFAULT-VALUE}.")
    String margin = "5%";

    @Option(
            names = "--fail-on",
            paramLabel = "W",
            description = "slower: exit 1 if a cell is slower, 3 if none is and one is not resolved.")
    @Nullable
    FailOn failOn;

    @Option(names = "--format", paramLabel = "F", description = "table, json, md or html.")
    CompareFormat format = CompareFormat.TABLE;

    @Mixin
    LiveCompare live;

    @Mixin
    SelectionOptions wanted;

    @Mixin
    Language language;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() throws Exception {
        double asked = Percentage.fraction("--margin", margin);
        if (live.needless() != null) {
            throw new UsageException(live.needless() + " is for a comparison that measures; try: --live");
        }
        Comparison comparison = live.live ? live.compare(old, young, wanted, asked) : files(asked);
        System.out.print(
                switch (format) {
                    case TABLE -> CompareReport.of(comparison, display.style());
                    case JSON -> ResultJson.text(comparison);
                    case MD -> CompareMarkdown.of(comparison);
                    case HTML ->
                        CompareHtml.of(comparison, language.words(Style.PLAIN).language());
                });
        return failOn == null ? Ringcross.DONE : status(comparison);
    }

    private Comparison files(double asked) throws Exception {
        // Both at once: reading is most of the work.
        FutureTask<Result> reading = new FutureTask<>(() -> ResultFiles.read(Path.of(old)));
        Thread.ofPlatform().daemon().start(reading);
        Result second = ResultFiles.read(Path.of(young));
        Result first = await(reading);
        List<Cell> all =
                Stream.concat(first.cells().stream(), second.cells().stream()).toList();
        Comparison comparison = FileComparison.of(
                BuildInfo.tool(),
                new FileComparison.Input(old, first),
                new FileComparison.Input(young, second),
                asked,
                FileCells.wanted(wanted, all));
        if (comparison.cells().isEmpty()) {
            throw new UsageException(old + " and " + young
                    + " have no cell with a number in common; compare runs of the same primitives");
        }
        return comparison;
    }

    private static Result await(FutureTask<Result> reading) throws Exception {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnreadableResult unreadable) {
                throw unreadable;
            }
            throw failed;
        }
    }

    /** Slower beats inconclusive: nothing slower is a finding only when every judged cell was resolved. */
    static int status(Comparison comparison) {
        List<String> words = comparison.cells().stream()
                .map(Comparison.ComparedCell::verdict)
                .toList();
        if (words.contains("slower")) {
            return Ringcross.DIFFERS;
        }
        return words.contains("not resolved") ? Ringcross.INCONCLUSIVE : Ringcross.DONE;
    }
}
