package dev.ringcross.measure;

import dev.ringcross.call.Checked;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.evidence.Counts;
import dev.ringcross.evidence.KernelCounters;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.Message.Counted;
import dev.ringcross.run.process.Position;
import dev.ringcross.run.record.EvidenceCheck;
import dev.ringcross.run.record.Failure;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The evidence half: runs each cell for a known number of operations with the kernel's counters open. Times nothing. */
final class Counting {
    /** A page of the heap or a futex of the JVM's own may fall between the two readings; not three times. */
    private static final int ATTEMPTS = 3;

    private static final int WARM_INVOCATIONS = 50;
    private static final int MOST_INVOCATIONS = 2000;
    private static final int FEWEST_INVOCATIONS = 4;
    private static final long BUDGET_NANOS = 6_000_000;

    private final List<CellSpec> cells;
    private final Position position;
    private final Consumer<Message> report;

    Counting(List<CellSpec> cells, Position position, Consumer<Message> report) {
        this.cells = cells;
        this.position = position;
        this.report = report;
    }

    /** Opens the counters first: the threads and processes that a cell makes inherit them. */
    void run() {
        try (KernelCounters counters = KernelCounters.open()) {
            for (int cell = 0; cell < cells.size(); cell++) {
                position.set(cell);
                try {
                    report.accept(count(cell, cells.get(cell), counters));
                } catch (Exception | LinkageError | OutOfMemoryError failed) {
                    report.accept(Failure.of(failed, cells.get(cell)).message(cell));
                }
            }
        }
    }

    private static Counted count(int index, CellSpec cell, KernelCounters counters) throws Exception {
        Method method = cell.primitive().method(cell.route());
        Primitive primitive = cell.newPrimitive();
        try {
            primitive.start(cell.route());
            if (mustBeServed(cell)) {
                // Not asked while anything is timed. What the kernel refused took its time too, but that means
                // something else.
                Checked.servedIfNumber(method.invoke(primitive));
            }
            int invocations = invocations(primitive, method);
            long operations = (long) invocations * cell.operationsPerInvocation();
            Counted counted = count(index, primitive, method, invocations, operations, counters);
            for (int again = 1; again < ATTEMPTS && disagrees(counted, cell); again++) {
                counted = count(index, primitive, method, invocations, operations, counters);
            }
            return counted;
        } finally {
            primitive.stop();
        }
    }

    private static boolean mustBeServed(CellSpec cell) {
        return cell.route().isNative()
                && !cell.primitive().measures().refused()
                && !cell.declaration().syscalls().isEmpty();
    }

    private static boolean disagrees(Counted counted, CellSpec cell) {
        return Boolean.FALSE.equals(EvidenceCheck.agrees(counted, cell.declaration()));
    }

    private static Counted count(
            int index, Primitive primitive, Method method, int invocations, long operations, KernelCounters counters)
            throws ReflectiveOperationException {
        // With enough room in the heap no collection falls between the two readings.
        if (Runtime.getRuntime().freeMemory() < Runtime.getRuntime().totalMemory() / 2) {
            System.gc();
        }
        Counts before = counters.before();
        invoke(primitive, method, invocations);
        return counted(index, counters, before, counters.after(), operations);
    }

    private static Counted counted(int index, KernelCounters counters, Counts before, Counts after, long operations) {
        Long entries = difference(before.kernelEntries(), after.kernelEntries());
        return new Counted(
                index,
                counters.source(),
                counters.reason(),
                operations,
                entries == null ? null : Long.valueOf(entries - counters.ownEntries()),
                difference(before.contextSwitches(), after.contextSwitches()),
                after.involuntarySwitches() - before.involuntarySwitches(),
                after.tracerStops() - before.tracerStops(),
                after.pageFaults() - before.pageFaults());
    }

    private static @Nullable Long difference(@Nullable Long before, @Nullable Long after) {
        return before == null || after == null ? null : Long.valueOf(after - before);
    }

    /** Warms the method, so that no class is loaded while the kernel counts, and fits the count into the budget. */
    private static int invocations(Primitive primitive, Method method) throws ReflectiveOperationException {
        invoke(primitive, method, 2);
        long start = System.nanoTime();
        int warmed = 0;
        // At least once, however long this thread was kept from its CPU since the clock was read.
        do {
            invoke(primitive, method, 1);
            warmed++;
        } while (warmed < WARM_INVOCATIONS && System.nanoTime() - start < BUDGET_NANOS);
        long each = Math.max(1, (System.nanoTime() - start) / warmed);
        return Math.clamp(BUDGET_NANOS / each, FEWEST_INVOCATIONS, MOST_INVOCATIONS);
    }

    private static void invoke(Primitive primitive, Method method, int times) throws ReflectiveOperationException {
        for (int i = 0; i < times; i++) {
            method.invoke(primitive);
        }
    }
}
