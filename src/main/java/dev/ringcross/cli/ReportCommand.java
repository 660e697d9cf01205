package dev.ringcross.cli;

import dev.ringcross.cli.files.HtmlPages;
import dev.ringcross.cli.files.SafeFileWriter;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.Format;
import dev.ringcross.cli.options.Language;
import dev.ringcross.report.export.ResultFiles;
import dev.ringcross.report.html.MergeHtml;
import dev.ringcross.report.terminal.MergeReport;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.TableOptions;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.MergeFile;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.UnreadableResult;
import dev.ringcross.run.plan.UsageException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringcross report RESULT}: shows a stored result again, in any format. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Show a stored result, or a merge of many, again in another format.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULT", description = "Result file of Ringcross or JMH, or the JSON of a merge.")
    Path file;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "Output format: table, json, csv, md, openmetrics, textfile or jmh.")
    Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write; default: standard output. A name that ends in .html makes a page.")
    @Nullable
    Path output;

    @Mixin
    Language language;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() throws UnreadableResult {
        Optional<Merge> merge = MergeFile.read(file);
        String text = merge.isPresent() ? text(merge.get()) : text(ResultFiles.read(file));
        if (output == null) {
            System.out.print(text);
        } else {
            SafeFileWriter.output(output, text);
        }
        return Ringcross.DONE;
    }

    private boolean isPage() {
        return output != null && output.toString().endsWith(".html");
    }

    private String text(Result result) {
        return isPage()
                ? HtmlPages.of(result, language.words(Style.PLAIN))
                : format.render(result, display.style(), TableOptions.NONE);
    }

    private String text(Merge merge) {
        if (isPage()) {
            return MergeHtml.of(merge, language.words(Style.PLAIN).language());
        }
        return switch (format) {
            case TABLE -> MergeReport.table(merge, display.style());
            case JSON -> ResultJson.text(merge);
            case MD -> MergeReport.markdown(merge);
            case CSV, OPENMETRICS, TEXTFILE, JMH ->
                throw new UsageException("--format " + format.name().toLowerCase(Locale.ROOT) + " is for a result, and "
                        + file + " is a merge; try table, json or md");
        };
    }
}
