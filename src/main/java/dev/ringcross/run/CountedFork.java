package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.evidence.Counts;
import dev.ringcross.evidence.KernelCounters;
import dev.ringcross.run.ForkMessage.Counted;
import dev.ringcross.run.ForkMessage.Kind;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The evidence half: runs each cell for a known number of operations with the kernel's counters open. Times nothing. */
final class CountedFork {
    private static final int WARM_INVOCATIONS = 50;
    private static final int MOST_INVOCATIONS = 2000;
    private static final int FEWEST_INVOCATIONS = 16;
    private static final long BUDGET_NANOS = 10_000_000;

    private final List<CellSpec> cells;
    private final Reporter reporter;

    CountedFork(List<CellSpec> cells, Reporter reporter) {
        this.cells = cells;
        this.reporter = reporter;
    }

    /** Opens the counters first: the threads and processes that a cell makes inherit them. */
    void run() {
        try (KernelCounters counters = KernelCounters.open()) {
            for (int cell = 0; cell < cells.size(); cell++) {
                reporter.tell(ForkMessage.of(Kind.NEXT, cell, -1, 0));
                try {
                    reporter.tell(ForkMessage.of(cell, count(cells.get(cell), counters)));
                } catch (Exception | LinkageError failed) {
                    reporter.tell(Failure.of(failed).message(cell));
                }
            }
        }
    }

    private static Counted count(CellSpec cell, KernelCounters counters) throws Exception {
        Method method = cell.primitive().method(cell.route());
        Primitive primitive = create(cell.primitive().type(), cell.params());
        try {
            primitive.start(cell.route());
            int invocations = invocations(primitive, method);
            // With an empty heap no collection falls between the two readings.
            System.gc();
            Counts before = counters.before();
            invoke(primitive, method, invocations);
            Counts after = counters.after();
            return counted(counters, before, after, (long) invocations * operations(method));
        } finally {
            primitive.stop();
        }
    }

    private static Counted counted(KernelCounters counters, Counts before, Counts after, long operations) {
        Long entries = before.kernelEntries() == null || after.kernelEntries() == null
                ? null
                : after.kernelEntries() - before.kernelEntries() - counters.ownEntries();
        return new Counted(
                counters.source(),
                counters.reason(),
                operations,
                entries,
                after.contextSwitches() - before.contextSwitches(),
                after.pageFaults() - before.pageFaults());
    }

    /** Warms the method, so that no class is loaded while the kernel counts, and fits the count into the budget. */
    private static int invocations(Primitive primitive, Method method) throws ReflectiveOperationException {
        invoke(primitive, method, 2);
        long start = System.nanoTime();
        int warmed = 0;
        while (warmed < WARM_INVOCATIONS && System.nanoTime() - start < BUDGET_NANOS) {
            invoke(primitive, method, 1);
            warmed++;
        }
        long each = Math.max(1, (System.nanoTime() - start) / warmed);
        return Math.clamp(BUDGET_NANOS / each, FEWEST_INVOCATIONS, MOST_INVOCATIONS);
    }

    private static void invoke(Primitive primitive, Method method, int times) throws ReflectiveOperationException {
        for (int i = 0; i < times; i++) {
            method.invoke(primitive);
        }
    }

    private static int operations(Method method) {
        OperationsPerInvocation batch = method.getAnnotation(OperationsPerInvocation.class);
        return batch == null ? 1 : batch.value();
    }

    private static Primitive create(Class<?> type, Map<String, String> params) throws ReflectiveOperationException {
        Primitive primitive;
        try {
            primitive = (Primitive) type.getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(type.getName() + " cannot be made", failed.getCause());
        }
        for (Map.Entry<String, String> param : params.entrySet()) {
            Field field = type.getField(param.getKey());
            field.set(primitive, field.getType() == int.class ? Integer.valueOf(param.getValue()) : param.getValue());
        }
        return primitive;
    }
}
