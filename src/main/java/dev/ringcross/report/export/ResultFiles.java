package dev.ringcross.report.export;

import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.ResultSummary;
import dev.ringcross.result.json.UnreadableResult;
import java.nio.file.Path;

/** Reads result files: Ringcross's own, or JMH's JSON. */
public final class ResultFiles {
    private ResultFiles() {}

    public static Result read(Path file) throws UnreadableResult {
        return ResultJson.read(file, JmhImport::of);
    }

    /** One number a cell, without holding the samples. */
    public static ResultSummary digest(Path file) throws UnreadableResult {
        ResultSummary digest = ResultSummary.read(file);
        return digest == null ? ResultSummary.of(read(file)) : digest;
    }
}
