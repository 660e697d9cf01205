package dev.ringcross.cli;

import dev.ringcross.cli.files.ParallelSummaryReader;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.Language;
import dev.ringcross.cli.options.Positive;
import dev.ringcross.compare.HostMerge;
import dev.ringcross.report.html.MergeHtml;
import dev.ringcross.report.terminal.MergeReport;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Merge;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.run.plan.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

    @Option(names = "--format", paramLabel = "F", description = "Output format: table, json, md or html.")
    CompareCommand.CompareFormat format = CompareCommand.CompareFormat.TABLE;

    @Mixin
    Language language;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() throws InterruptedException {
        int limit = Positive.orDefault("--outliers", outliers, outliers);
        List<Path> named = files();
        HostMerge files = new HostMerge();
        List<String> problems = new ArrayList<>();
        new ParallelSummaryReader(named).forEach((file, digest) -> files.add(digest, file.toString()), problems::add);
        if (!problems.isEmpty()) {
            throw new UsageException(
                    problems.size() == 1
                            ? problems.get(0)
                            : problems.size() + " of " + named.size() + " files can't be read; the first: "
                                    + problems.get(0));
        }
        Merge merge = files.merged(BuildInfo.tool(), limit);
        System.out.print(
                switch (format) {
                    case TABLE -> MergeReport.table(merge, display.style());
                    case JSON -> ResultJson.text(merge);
                    case MD -> MergeReport.markdown(merge);
                    case HTML -> MergeHtml.of(merge, language.words(Style.PLAIN).language());
                });
        return Ringcross.DONE;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inside(path));
            } else {
                files.add(path);
            }
        }
        refuseTwice(files);
        return files;
    }

    /** A file that is merged twice would weigh twice, and without a host name count as two hosts. */
    private static void refuseTwice(List<Path> files) {
        Map<Path, Path> seen = new HashMap<>();
        for (Path file : files) {
            Path before = seen.putIfAbsent(real(file), file);
            if (before != null) {
                throw new UsageException(file + " is the same file as " + before + "; name each file once");
            }
        }
    }

    /** Where a file lies, whatever links lead to it; a pipe or a file that is not there lies where it is named. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException nowhere) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static List<Path> inside(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> files = entries.filter(entry -> entry.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UsageException(directory + " contains no .json file; name result files, or their directory");
            }
            return files;
        } catch (IOException refused) {
            throw new UsageException(directory + " can't be listed; check its permissions with ls -l");
        }
    }
}
