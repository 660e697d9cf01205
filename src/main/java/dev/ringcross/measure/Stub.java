package dev.ringcross.measure;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.RawResults;
import org.openjdk.jmh.runner.InfraControl;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The single-shot stub that JMH's annotation processor has generated for one route of a primitive, bound to an object of
 * the primitive's class. It reads the clock, invokes the route so often, consumes each result as JMH does, and reads the
 * clock again; calling it directly costs one to three microseconds around a slice, where JMH's Runner takes 1.7 ms.
 *
 * <p>The stub's parameters are JMH's own (1.37) and are bound by type: their order differs from benchmark to benchmark.
 */
final class Stub {
    private static final String GENERATED = ".jmh_generated.";
    private static final String BLACKHOLE_WORDS =
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";
    private static final Blackhole BLACKHOLE = new Blackhole(BLACKHOLE_WORDS);
    private static final InfraControl CONTROL = control();

    private final RawResults results = new RawResults();
    private final MethodHandle handle;

    /** Binds the stub of the cell's route to a state that {@link #newState} has made. */
    Stub(CellSpec cell, Primitive state) throws ReflectiveOperationException {
        String method = cell.route().methodName();
        Class<?> holder = Class.forName(holder(cell));
        Method stub = Arrays.stream(holder.getDeclaredMethods())
                .filter(one -> one.getName().equals(method + "_ss_jmhStub"))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(method + "_ss_jmhStub in " + holder.getName()));
        handle = bound(stub, state);
    }

    /** The class that has the stub. */
    static String holder(CellSpec cell) {
        return generated(cell, "_" + cell.route().methodName() + "_jmhTest");
    }

    /** An object of the class that JMH has generated below the primitive's, with the cell's parameters set. */
    static Primitive newState(CellSpec cell) throws ReflectiveOperationException {
        Constructor<?> made = Class.forName(generated(cell, "_jmhType")).getDeclaredConstructor();
        made.setAccessible(true);
        return cell.withParams((Primitive) made.newInstance());
    }

    private static String generated(CellSpec cell, String suffix) {
        Class<?> type = cell.primitive().type();
        return type.getPackageName() + GENERATED + type.getSimpleName() + suffix;
    }

    /** All parameters but the batch size, the second of the two integers: the first masks JMH's random start. */
    private MethodHandle bound(Method stub, Primitive state) throws IllegalAccessException {
        stub.setAccessible(true);
        MethodHandle open = MethodHandles.lookup().unreflect(stub);
        boolean sawMask = false;
        int at = 0;
        for (Class<?> type : stub.getParameterTypes()) {
            if (type == int.class && sawMask) {
                at++;
                continue;
            }
            sawMask |= type == int.class;
            open = MethodHandles.insertArguments(open, at, argument(type, state));
        }
        return open.asType(MethodType.methodType(void.class, int.class));
    }

    /** What the stub reads; null for what it only passes on. */
    private @Nullable Object argument(Class<?> type, Primitive state) {
        if (type.isInstance(state)) {
            return state;
        } else if (type == int.class) {
            return 0;
        } else if (type == RawResults.class) {
            return results;
        } else if (type == Blackhole.class) {
            return BLACKHOLE;
        }
        return type == InfraControl.class ? CONTROL : null;
    }

    /**
     * Invokes the route {@code batch} times.
     *
     * @return nanoseconds between the two readings of the clock
     */
    long nanos(int batch) throws Throwable {
        handle.invokeExact(batch);
        return results.stopTime - results.startTime;
    }

    /** The stub reads one field of it, which stays false: nobody ends a slice early. */
    private static InfraControl control() {
        IterationParams iteration = new IterationParams(IterationType.MEASUREMENT, 1, TimeValue.NONE, 1);
        BenchmarkParams benchmark = new BenchmarkParams(
                "",
                "",
                false,
                1,
                new int[] {1},
                List.of(),
                0,
                0,
                iteration,
                iteration,
                Mode.SingleShotTime,
                new WorkloadParams(),
                TimeUnit.NANOSECONDS,
                1,
                "",
                List.of(),
                "",
                "",
                "",
                "",
                TimeValue.NONE);
        return new InfraControl(benchmark, iteration, null, null, true, true, false, null);
    }
}
