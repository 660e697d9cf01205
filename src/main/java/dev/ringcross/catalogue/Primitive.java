package dev.ringcross.catalogue;

import dev.ringcross.call.Affinity;
import dev.ringcross.call.NativeLibrary;
import dev.ringcross.call.Unavailable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * One thing the host can be asked to do. A subclass is a row of the table, its benchmark methods are the columns; all
 * of JMH's settings are here, once. The number of JVMs and turns and their length come from the run's plan; what
 * stands here serves whoever starts JMH by hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 10, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Primitive {
    /** Operations in one invocation of a loop in C: long enough that entering the loop does not show. */
    public static final int LOOP = 1000;

    private static double ownAmount;
    private static long ownOperations;

    private final Deque<AutoCloseable> owned = new ArrayDeque<>();

    /** Pins the measuring thread and opens what the route needs. */
    @Setup
    public final void setUp(BenchmarkParams params) throws Exception {
        String benchmark = params.getBenchmark();
        String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        start(Route.byMethodName(method).orElseThrow());
    }

    @TearDown
    public final void tearDown() throws Exception {
        stop();
    }

    /** Opens a cell without JMH, as {@link #setUp} does. */
    public final void start(Route route) throws Exception {
        if (route.needsLibrary()) {
            NativeLibrary.load();
        } else if (route.isNative()) {
            NativeLibrary.loadIfThere();
        }
        owned(Affinity.pinToMeasuringCpu());
        open(route);
    }

    /** Closes what {@link #open} opened, the last first, even when it failed half way. */
    public final void stop() throws Exception {
        Exception first = null;
        while (!owned.isEmpty()) {
            try {
                owned.pop().close();
            } catch (Exception failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Opens descriptors, memory and peers; throws {@link Unavailable} when this host cannot. */
    protected void open(Route route) throws Exception {}

    /**
     * Reports how much some operations took, in the primitive's unit, where the time of the whole call is not what is
     * measured: a latency that ends in another task, the excess of a sleep, bytes. The amounts of one slice are added
     * up and replace the slice's time.
     */
    protected static void took(double amount, long operations) {
        ownAmount += amount;
        ownOperations += operations;
    }

    /** The amount per operation reported with {@link #took} since the last call; NaN when nothing was. */
    public static double drainOwnAmount() {
        double perOperation = ownOperations == 0 ? Double.NaN : ownAmount / ownOperations;
        ownAmount = 0;
        ownOperations = 0;
        return perOperation;
    }

    /** Registers a resource that is closed when the cell has been measured. */
    protected final <R extends AutoCloseable> R owned(R resource) {
        owned.push(resource);
        return resource;
    }
}
