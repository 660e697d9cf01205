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
import dev.ringcross.run.plan.UsageException;
import java.nio.file.InvalidPathException;
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

/** {@code ringcross compare OLD NEW}: compares two results, or two configurations, cell by cell. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compare two result files, or two configurations measured in turn, cell by cell.")
final class CompareCommand implements Callable<Integer> {
    /** The format of a comparison. */
    enum CompareFormat {
        TABLE,
        JSON,
        MD,
        HTML
    }

    /** The outcome that gives a comparison its own exit code. */
    enum FailOn {
        SLOWER
    }

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "Reference: a result file of Ringcross or JMH; with --live a configuration.")
    String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "Candidate: compared with OLD.")
    String newer;

    @Option(names = "--margin", paramLabel = "P", description = "Smallest change to report; default: ${DEFAULT-VALUE}.")
    String margin = "5%";

    @Option(
            names = "--fail-on",
            paramLabel = "W",
            description = "slower: exit 1 if a cell is slower, 3 if none is but one is not resolved.")
    @Nullable
    FailOn failOn;

    @Option(names = "--format", paramLabel = "F", description = "Output format: table, json, md or html.")
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
            throw new UsageException(live.needless() + " is only for a comparison that measures; add --live");
        }
        Comparison comparison = live.live ? live.compare(old, newer, wanted, asked) : files(asked);
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
        Path oldFile = file(old);
        Path newFile = file(newer);
        // Both at once: reading is most of the work.
        FutureTask<Result> reading = new FutureTask<>(() -> ResultFiles.read(oldFile));
        Thread.ofPlatform().daemon().start(reading);
        Result second = ResultFiles.read(newFile);
        Result first = await(reading);
        List<Cell> all =
                Stream.concat(first.cells().stream(), second.cells().stream()).toList();
        Comparison comparison = FileComparison.of(
                BuildInfo.tool(),
                new FileComparison.Input(old, first),
                new FileComparison.Input(newer, second),
                asked,
                FileCells.wanted(wanted, all));
        if (comparison.cells().isEmpty()) {
            throw new UsageException(
                    old + " and " + newer
                            + " have no cell with a number in common; compare runs of the same primitives, parameters, modes and threads");
        }
        return comparison;
    }

    /** Not every text can be a file's name here: Java encodes names by the locale (sun.jnu.encoding). */
    private static Path file(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException unmappable) {
            throw new UsageException(name + " can't be the name of a file here; rename it, or use a UTF-8 locale");
        }
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

    /**
     * The exit code. "Slower" comes before "inconclusive": only when every judged cell is resolved is it known that
     * none is slower.
     */
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
