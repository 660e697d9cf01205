package dev.ringcross.cli;

import dev.ringcross.cli.console.ReadingProgress;
import dev.ringcross.cli.files.ParallelSummaryReader;
import dev.ringcross.cli.files.ResultPaths;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.GroupingOption;
import dev.ringcross.cli.options.Language;
import dev.ringcross.cli.options.Positive;
import dev.ringcross.cli.options.Since;
import dev.ringcross.compare.HostMerge;
import dev.ringcross.report.html.MergeHtml;
import dev.ringcross.report.terminal.MergeReport;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.run.plan.UsageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringcross merge RESULT…}: merges results of many hosts, by kind of host. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Merge results of many hosts, grouped by processor, kernel, mitigations and virtualization.")
final class MergeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "RESULT", description = "Result files, or directories that contain them.")
    List<Path> paths = List.of();

    @Option(
            names = "--outliers",
            paramLabel = "K",
            description = "Median absolute deviations beyond which a value is an outlier; default: ${DEFAULT-VALUE}.")
    int outliers = HostMerge.LIMIT;

    @Mixin
    GroupingOption grouping;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Merge only runs that started since: a date (2026-11-01), an instant, or how long ago (36h, 7d, 2w).")
    @Nullable
    String since;

    @Option(names = "--format", paramLabel = "F", description = "Output format: table, json, md or html.")
    CompareCommand.CompareFormat format = CompareCommand.CompareFormat.TABLE;

    @Mixin
    Language language;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() throws InterruptedException {
        int limit = Positive.orDefault("--outliers", outliers, outliers);
        HostMerge files = new HostMerge(grouping.traits(), since == null ? null : Since.of(since, Instant.now()));
        read(files);
        refuseNothing(files);
        Merge merge = files.merged(BuildInfo.tool(), limit);
        System.out.print(
                switch (format) {
                    case TABLE -> MergeReport.table(merge, display.style());
                    case JSON -> ResultJson.text(merge);
                    case MD -> MergeReport.markdown(merge);
                    case HTML -> MergeHtml.of(merge, language.words(Style.PLAIN).language());
                });
        return merge.leftOut().isEmpty() ? Ringcross.DONE : told(merge);
    }

    private void read(HostMerge files) throws InterruptedException {
        List<Path> named = ResultPaths.of(paths, files::leaveOut);
        ReadingProgress progress = new ReadingProgress(named.size());
        try {
            new ParallelSummaryReader(named)
                    .forEach(
                            (file, digest) -> {
                                files.add(digest, file.toString());
                                progress.read();
                            },
                            (file, refused) -> {
                                files.leaveOut(new LeftOut(file.toString(), refused.reason()));
                                progress.read();
                            });
        } finally {
            progress.finished();
        }
    }

    private static void refuseNothing(HostMerge files) {
        List<LeftOut> leftOut = files.leftOut();
        if (files.files() > 0) {
            return;
        } else if (leftOut.isEmpty()) {
            throw new UsageException("all " + files.olderFiles() + " runs started before --since; try an earlier time");
        }
        String first = line(leftOut.get(0));
        throw new UsageException(
                leftOut.size() == 1
                        ? first
                        : "none of " + leftOut.size() + " files can be merged; the first: " + first);
    }

    /** Says on standard error that files were left out: the merge itself may go to a program. */
    private static int told(Merge merge) {
        List<LeftOut> leftOut = merge.leftOut();
        String first = line(leftOut.get(0));
        System.err.println(
                leftOut.size() == 1
                        ? "ringcross: left out: " + first
                        : "ringcross: left out: " + leftOut.size()
                                + " files, which merge --format json names; the first: " + first);
        return Ringcross.USAGE;
    }

    /** A file's name may be anything: line breaks and escape sequences are removed. */
    private static String line(LeftOut one) {
        return Text.sanitize(one.file(), Style.PLAIN) + ": " + one.reason();
    }
}
