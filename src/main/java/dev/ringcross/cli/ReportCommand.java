package dev.ringcross.cli;

import dev.ringcross.cli.files.HtmlPages;
import dev.ringcross.cli.files.SafeFileWriter;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.Format;
import dev.ringcross.cli.options.Language;
import dev.ringcross.report.export.ResultFiles;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.TableOptions;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.UnreadableResult;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringcross report RESULT}: shows a stored result again, in any format. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Show a stored result again, in any format.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULT", description = "Result file of Ringcross or JMH.")
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
        Result result = ResultFiles.read(file);
        boolean page = output != null && output.toString().endsWith(".html");
        String text = page
                ? HtmlPages.of(result, language.words(Style.PLAIN))
                : format.render(result, display.style(), TableOptions.NONE);
        if (output == null) {
            System.out.print(text);
        } else {
            SafeFileWriter.output(output, text);
        }
        return Ringcross.DONE;
    }
}
