package dev.ringcross.cli.options;

import dev.ringcross.report.export.CsvReport;
import dev.ringcross.report.export.JmhReport;
import dev.ringcross.report.export.MarkdownReport;
import dev.ringcross.report.export.OpenMetricsReport;
import dev.ringcross.report.export.TextfileReport;
import dev.ringcross.report.terminal.TableReport;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.TableOptions;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;

/** The output formats of a run. */
public enum Format {
    TABLE,
    JSON,
    CSV,
    MD,
    OPENMETRICS,
    /** For the textfile collector of node exporter: the part of {@code OPENMETRICS} that a fleet keeps. */
    TEXTFILE,
    JMH;

    public String render(Result result, Style style, TableOptions details) {
        return switch (this) {
            case TABLE -> TableReport.of(result, style, details);
            case JSON -> ResultJson.text(result);
            case CSV -> CsvReport.of(result);
            case MD -> MarkdownReport.of(result);
            case OPENMETRICS -> OpenMetricsReport.of(result);
            case TEXTFILE -> TextfileReport.of(result);
            case JMH -> JmhReport.of(result);
        };
    }
}
