package dev.ringcross.run;

import dev.ringcross.call.BusyLoop;
import dev.ringcross.call.NativeLibrary;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Any cell with a busy loop of a known share of its own time behind each invocation, inside what JMH times: the effect
 * that {@code selftest power} must find. Both arms go this way, one with the share 0, so that the way there (a few
 * nanoseconds an invocation) is the same. Cells whose invocation is a loop in C, of microseconds, can be injected.
 */
@State(Scope.Thread)
public class Injected {
    private static final String BENCHMARK = Injected.class.getName() + ".invocation";
    private static final int LOOKS = 25;
    /** Some ten microseconds: long beside a read of the clock, short beside a change of the host's speed. */
    private static final long PROBE_STEPS = 20_000;

    private static final Map<CellSpec, Double> STEPS_FOR_ALL = new HashMap<>();
    private static CellSpec next;
    private static double nextShare;

    private Primitive primitive;
    private MethodHandle operations;
    private long steps;

    /** Nanoseconds per operation, with {@code share} of an invocation's own time spun within it. */
    static double typical(CellSpec cell, int millis, double share) throws RunnerException {
        next = cell;
        nextShare = share;
        return JmhIteration.typical(BENCHMARK, Map.of(), millis, 1).get(0) / cell.operationsPerInvocation();
    }

    /** Opens the cell as JMH would; calibrates at the first share above 0, after the warming and outside any timing. */
    @Setup
    public void setUp() throws Throwable {
        NativeLibrary.load();
        primitive = next.newPrimitive();
        primitive.start(next.route());
        MethodHandle method = MethodHandles.lookup()
                .unreflect(next.primitive().method(next.route()))
                .bindTo(primitive);
        operations = MethodHandles.explicitCastArguments(method, MethodType.methodType(long.class));
        if (nextShare > 0 && !STEPS_FOR_ALL.containsKey(next)) {
            STEPS_FOR_ALL.put(next, stepsOfOneInvocation());
        }
        steps = nextShare > 0 ? Math.round(nextShare * STEPS_FOR_ALL.get(next)) : 0;
    }

    @TearDown
    public void tearDown() throws Exception {
        primitive.stop();
    }

    @Benchmark
    public long invocation() throws Throwable {
        long answer = (long) operations.invokeExact();
        return steps == 0 ? answer : answer + BusyLoop.run(steps);
    }

    /**
     * How many steps take as long as one invocation: the median of looks at one and the other in turn, so that a host
     * that changes its speed meanwhile changes both. The first look pays for the first call, and is one of many.
     */
    private double stepsOfOneInvocation() throws Throwable {
        double[] looks = new double[LOOKS];
        for (int look = 0; look < LOOKS; look++) {
            long start = System.nanoTime();
            long answer = (long) operations.invokeExact();
            long middle = System.nanoTime();
            BusyLoop.run(PROBE_STEPS);
            long end = System.nanoTime();
            looks[look] = (double) (middle - start) / (end - middle) * PROBE_STEPS;
        }
        Arrays.sort(looks);
        return looks[LOOKS / 2];
    }
}
