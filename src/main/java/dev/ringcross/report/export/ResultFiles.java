package dev.ringcross.report.export;

import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.ResultSummary;
import dev.ringcross.result.json.UnreadableResult;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads result files: Ringcross's own, or JMH's JSON. */
public final class ResultFiles {
    private ResultFiles() {}

    public static Result read(Path file) throws UnreadableResult {
        return ResultJson.read(file, JmhImport::of);
    }

    /** One number a cell, without holding the samples. */
    public static ResultSummary digest(Path file) throws UnreadableResult {
        // A pipe can't be read twice: once to see whose file it is, and once as JMH's.
        ResultSummary digest = Files.isRegularFile(file) ? ResultSummary.read(file) : null;
        return digest == null ? ResultSummary.of(read(file)) : digest;
    }
}
