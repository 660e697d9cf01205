package dev.ringcross.measure.jmh_generated;

import dev.ringcross.catalogue.Route;
import org.openjdk.jmh.results.RawResults;

/** As JMH generates it for a route, its parameters in an order of their own. */
public final class Scripted_jnaDirect_jmhTest {
    private Scripted_jnaDirect_jmhTest() {}

    public static void jnaDirect_avgt_jmhStub() {
        throw new AssertionError("this is not the single-shot stub");
    }

    public static void jnaDirect_ss_jmhStub(
            Scripted_jmhType state, int startRndMask, int batchSize, RawResults result) {
        result.startTime = 5;
        result.stopTime = 5 + state.slice(Route.JNA_DIRECT, batchSize);
    }
}
