package dev.ringcross.cli;

import dev.ringcross.report.CsvReport;
import dev.ringcross.report.Details;
import dev.ringcross.report.JmhReport;
import dev.ringcross.report.MarkdownReport;
import dev.ringcross.report.OpenMetricsReport;
import dev.ringcross.report.Style;
import dev.ringcross.report.TableReport;
import dev.ringcross.result.Result;
import dev.ringcross.result.ResultJson;

/** The output formats of a run. */
enum Format {
    TABLE,
    JSON,
    CSV,
    MD,
    OPENMETRICS,
    JMH;

    String render(Result result, Style style, Details details) {
        return switch (this) {
            case TABLE -> TableReport.of(result, style, details);
            case JSON -> ResultJson.text(result);
            case CSV -> CsvReport.of(result);
            case MD -> MarkdownReport.of(result);
            case OPENMETRICS -> OpenMetricsReport.of(result);
            case JMH -> JmhReport.of(result);
        };
    }
}
