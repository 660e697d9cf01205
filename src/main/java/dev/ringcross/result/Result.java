package dev.ringcross.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result file. Times are nanoseconds per operation, sizes bytes; what is unknown is null with a reason nearby. */
public record Result(
        String schema,
        Tool tool,
        Run run,
        HostFacts host,
        List<Warning> warnings,
        @Nullable AaCalibration aa,
        @Nullable Drift drift,
        List<CanaryVisit> canary,
        @OptionalInOlderFiles List<ResourceReading> resources,
        @OptionalInOlderFiles List<ResourceSlope> resourceSlopes,
        List<Cell> cells,
        @OptionalInOlderFiles List<Observation> observations,
        List<JudgedClaim> claims) {

    /** The schema this version writes. */
    public static final String SCHEMA = "ringcross/1";

    /** A result without readings of what its processes held. */
    public Result(
            String schema,
            Tool tool,
            Run run,
            HostFacts host,
            List<Warning> warnings,
            @Nullable AaCalibration aa,
            @Nullable Drift drift,
            List<CanaryVisit> canary,
            List<Cell> cells,
            List<Observation> observations,
            List<JudgedClaim> claims) {
        this(schema, tool, run, host, warnings, aa, drift, canary, List.of(), List.of(), cells, observations, claims);
    }

    /** This result with judged claims. */
    public Result withClaims(List<JudgedClaim> judged) {
        return new Result(
                schema,
                tool,
                run,
                host,
                warnings,
                aa,
                drift,
                canary,
                resources,
                resourceSlopes,
                cells,
                observations,
                judged);
    }

    /** This result with some of its cells. */
    public Result withCells(List<Cell> some) {
        return new Result(
                schema,
                tool,
                run,
                host,
                warnings,
                aa,
                drift,
                canary,
                resources,
                resourceSlopes,
                some,
                observations,
                claims);
    }

    /** This result with another description of its run. */
    public Result with(Run other, List<Warning> warned) {
        return new Result(
                schema,
                tool,
                other,
                host,
                warned,
                aa,
                drift,
                canary,
                resources,
                resourceSlopes,
                cells,
                observations,
                claims);
    }
}
