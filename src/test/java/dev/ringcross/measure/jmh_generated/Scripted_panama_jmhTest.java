package dev.ringcross.measure.jmh_generated;

import dev.ringcross.catalogue.Route;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.infra.ThreadParams;
import org.openjdk.jmh.results.RawResults;
import org.openjdk.jmh.runner.InfraControl;

/** As JMH generates it for a route, its parameters in an order of their own. */
public final class Scripted_panama_jmhTest {
    private Scripted_panama_jmhTest() {}

    public static void panama_avgt_jmhStub() {
        throw new AssertionError("this is not the single-shot stub");
    }

    public static void panama_ss_jmhStub(
            InfraControl control,
            RawResults result,
            BenchmarkParams benchmarkParams,
            IterationParams iterationParams,
            ThreadParams threadParams,
            Blackhole blackhole,
            Control notifyControl,
            int startRndMask,
            int batchSize,
            Scripted_jmhType state) {
        result.startTime = 5;
        result.stopTime = 5 + state.slice(Route.PANAMA, batchSize);
    }
}
