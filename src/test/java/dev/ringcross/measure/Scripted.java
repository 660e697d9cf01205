package dev.ringcross.measure;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Measures;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.catalogue.PrimitiveSpec;
import dev.ringcross.catalogue.Route;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToDoubleFunction;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * A primitive whose invocations take what a test says, by a clock of the test's own, and fail when it says so. The classes
 * in {@code jmh_generated} stand in for those that JMH would generate.
 */
@Measures(value = "what a test says", man = "none", steps = "", cost = "")
public class Scripted extends Primitive {
    static final int BATCH = 1000;
    private static final long SLOW_OPENING_NANOS = 200_000_000;

    static final Map<Route, IntToDoubleFunction> NANOS = new EnumMap<>(Route.class);
    static final Map<Route, RuntimeException> REFUSES_TO_OPEN = new EnumMap<>(Route.class);
    static final Map<Route, RuntimeException> REFUSES_TO_CLOSE = new EnumMap<>(Route.class);
    /** How many of the first openings take far longer than what is opened again and again may. */
    static final Map<Route, Integer> SLOW_OPENINGS = new EnumMap<>(Route.class);

    static final Map<Route, Integer> FAILS_AT = new EnumMap<>(Route.class);
    static final Map<Route, Double> OWN_AMOUNT = new EnumMap<>(Route.class);
    static final Map<Route, Integer> SLICES = new EnumMap<>(Route.class);
    static final Map<Route, Integer> INVOCATIONS = new EnumMap<>(Route.class);
    static final Set<Route> OPEN = EnumSet.noneOf(Route.class);
    static final List<Set<Route>> OPEN_AT_SLICES = new ArrayList<>();

    private static final Set<Route> ROUTES = EnumSet.of(Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JAVA);

    @Param({"1", "4096"})
    public int bytes;

    static void reset() {
        List.of(NANOS, REFUSES_TO_OPEN, REFUSES_TO_CLOSE, SLOW_OPENINGS, FAILS_AT, OWN_AMOUNT, SLICES, INVOCATIONS)
                .forEach(Map::clear);
        OPEN.clear();
        OPEN_AT_SLICES.clear();
        drainOwnAmount();
    }

    static void takes(Route route, double nanosEach) {
        NANOS.put(route, slice -> nanosEach);
    }

    static CellSpec cell(Route route) {
        Measures measures = Scripted.class.getAnnotation(Measures.class);
        Map<String, String> params = Map.of("bytes", "4096");
        return new CellSpec(
                new PrimitiveSpec("scripted", "crossing", Scripted.class, measures, ROUTES, List.of(params)),
                route,
                params);
    }

    @Override
    protected void open(Route route) {
        if (REFUSES_TO_OPEN.containsKey(route)) {
            throw REFUSES_TO_OPEN.get(route);
        }
        if (SLOW_OPENINGS.merge(route, -1, Integer::sum) >= 0) {
            LockSupport.parkNanos(SLOW_OPENING_NANOS);
        }
        OPEN.add(route);
        owned(() -> {
            OPEN.remove(route);
            if (REFUSES_TO_CLOSE.containsKey(route)) {
                throw REFUSES_TO_CLOSE.get(route);
            }
        });
    }

    /** Nanoseconds that a slice of so many invocations takes. */
    public final long slice(Route route, int invocations) {
        int slice = SLICES.merge(route, 1, Integer::sum);
        INVOCATIONS.merge(route, invocations, Integer::sum);
        OPEN_AT_SLICES.add(OPEN.isEmpty() ? Set.of() : EnumSet.copyOf(OPEN));
        if (FAILS_AT.getOrDefault(route, 0) == slice) {
            throw new IllegalStateException("slice " + slice + " failed");
        }
        if (OWN_AMOUNT.containsKey(route)) {
            took(OWN_AMOUNT.get(route) * invocations, invocations);
        }
        return Math.round(NANOS.get(route).applyAsDouble(slice) * invocations);
    }

    public long panama() {
        return 0;
    }

    /** In batches, as a loop in C is. */
    @OperationsPerInvocation(BATCH)
    public long critical() {
        return 0;
    }

    public long jnaDirect() {
        return 0;
    }

    public long java() {
        return 0;
    }
}
