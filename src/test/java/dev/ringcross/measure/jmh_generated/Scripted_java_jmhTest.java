package dev.ringcross.measure.jmh_generated;

import dev.ringcross.catalogue.Route;
import org.openjdk.jmh.results.RawResults;
import org.openjdk.jmh.runner.InfraControl;

/** As JMH generates it for a route, its parameters in an order of their own. */
public final class Scripted_java_jmhTest {
    private Scripted_java_jmhTest() {}

    public static void java_avgt_jmhStub() {
        throw new AssertionError("this is not the single-shot stub");
    }

    public static void java_ss_jmhStub(
            RawResults result, int startRndMask, InfraControl control, int batchSize, Scripted_jmhType state) {
        result.startTime = 5;
        result.stopTime = 5 + state.slice(Route.JAVA, batchSize);
    }
}
