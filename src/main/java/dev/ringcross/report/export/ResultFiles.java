package dev.ringcross.report.export;

import dev.ringcross.result.Digest;
import dev.ringcross.result.Result;
import dev.ringcross.result.ResultJson;
import dev.ringcross.result.UnreadableResult;
import java.nio.file.Path;

/** Reads result files: Ringcross's own, or JMH's JSON. */
public final class ResultFiles {
    private ResultFiles() {}

    public static Result read(Path file) throws UnreadableResult {
        return ResultJson.read(file, JmhImport::of);
    }

    /** One number a cell, without holding the samples. */
    public static Digest digest(Path file) throws UnreadableResult {
        Digest digest = Digest.read(file);
        return digest == null ? Digest.of(read(file)) : digest;
    }
}
