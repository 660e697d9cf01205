package dev.ringcross.run;

import dev.ringcross.call.NativeLibrary;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Any cell with a busy loop of a known share of its own time behind each invocation, inside what JMH times: the effect
 * that {@code selftest power} must find. The loop is calibrated by the invocation that it follows, since a loop of fixed
 * length came out at 7 to 9 % instead of 10: the host's slow state slows arithmetic and system calls by different
 * factors. Both arms go this way, one with the share 0. Cells whose invocation is a loop in C, of many microseconds, can
 * be injected: beside them two reads of the clock (some 50 ns) are nothing.
 */
@State(Scope.Thread)
public class Injected {
    private static final String BENCHMARK = Injected.class.getName() + ".invocation";

    private static CellSpec next;
    private static double nextShare;

    private Primitive primitive;
    private MethodHandle operations;
    private double share;

    /** Nanoseconds per operation, with {@code share} of an invocation's own time spun within it. */
    static double typical(CellSpec cell, int millis, double share) throws RunnerException {
        next = cell;
        nextShare = share;
        return JmhIteration.typical(BENCHMARK, Map.of(), millis, 1).get(0) / cell.operationsPerInvocation();
    }

    /** Opens the cell as JMH would. */
    @Setup
    public void setUp() throws Throwable {
        NativeLibrary.load();
        primitive = next.newPrimitive();
        primitive.start(next.route());
        MethodHandle method = MethodHandles.lookup()
                .unreflect(next.primitive().method(next.route()))
                .bindTo(primitive);
        operations = MethodHandles.explicitCastArguments(method, MethodType.methodType(long.class));
        share = nextShare;
    }

    @TearDown
    public void tearDown() throws Exception {
        primitive.stop();
    }

    @Benchmark
    public long invocation() throws Throwable {
        long start = System.nanoTime();
        long answer = (long) operations.invokeExact();
        long end = System.nanoTime();
        long until = end + Math.round(share * (end - start));
        while (System.nanoTime() < until) {
            answer++;
        }
        return answer;
    }
}
