package dev.ringcross.report;

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

    /** Reads one number for each cell, without keeping the samples in memory. */
    public static Digest digest(Path file) throws UnreadableResult {
        Digest digest = Digest.read(file);
        return digest == null ? Digest.of(read(file)) : digest;
    }
}
