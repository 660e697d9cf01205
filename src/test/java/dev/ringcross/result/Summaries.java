package dev.ringcross.result;

import dev.ringcross.result.json.ResultSummary;
import dev.ringcross.result.json.ResultSummary.RunTimes;
import dev.ringcross.result.json.ResultSummary.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Made result files without samples, each of a run of its own, an hour after the one before. */
public final class Summaries {
    public static final Instant FIRST = Instant.parse("2026-01-02T03:00:00Z");

    private Summaries() {}

    /** The run of this number: it starts so many hours after the first, and takes half an hour. */
    public static RunTimes run(int number) {
        Instant started = FIRST.plusSeconds(3600L * number);
        return new RunTimes(
                "run-" + number, started.toString(), started.plusSeconds(1800).toString());
    }

    public static ResultSummary of(int number, HostFacts host, double getppidNanos) {
        return new ResultSummary(
                run(number), host, List.of(new Value("getppid", "crossing", "c", Map.of(), "ns/op", getppidNanos)));
    }
}
