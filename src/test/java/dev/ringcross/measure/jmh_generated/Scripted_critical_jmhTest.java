package dev.ringcross.measure.jmh_generated;

import dev.ringcross.catalogue.Route;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RawResults;
import org.openjdk.jmh.runner.InfraControl;

/** As JMH generates it for a route, its parameters in an order of their own. */
public final class Scripted_critical_jmhTest {
    private Scripted_critical_jmhTest() {}

    public static void critical_avgt_jmhStub() {
        throw new AssertionError("this is not the single-shot stub");
    }

    public static void critical_ss_jmhStub(
            int startRndMask,
            Scripted_jmhType state,
            Blackhole blackhole,
            int batchSize,
            RawResults result,
            InfraControl control) {
        result.startTime = 5;
        result.stopTime = 5 + state.slice(Route.CRITICAL, batchSize);
    }
}
