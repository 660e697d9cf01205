package dev.ringcross.evidence;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.SystemCall;
import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.catalogue.PrimitiveSpec;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Runs every cell under strace: before and after its operations it issues an unserved number with the cell's index, so
 * that the log can be cut into cells. Prints the number of operations of each.
 */
public final class WitnessMain {
    static final long MARK = Linux.RINGCROSS_UNSERVED_NUMBER() + 1;
    static final int INVOCATIONS = 24;
    private static final int FEW_INVOCATIONS = 4;
    private static final int WARM = 4;
    private static final long SLOW_NANOS = 30_000_000;

    private WitnessMain() {}

    /** Not the far ends of curves: ten thousand threads take minutes under strace. */
    static List<CellSpec> cells() {
        return Catalogue.load().entries().stream()
                .map(PrimitiveSpec::cells)
                .flatMap(List::stream)
                .filter(cell ->
                        cell.primitive().absence(cell.route(), cell.params()).isEmpty())
                .filter(cell -> !cell.isFarEnd())
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        List<CellSpec> cells = cells();
        for (int index = 0; index < cells.size(); index++) {
            CellSpec cell = cells.get(index);
            try {
                System.out.println(index + " " + run(cell, index));
            } catch (Unavailable refused) {
                System.out.println(index + " 0");
            }
        }
    }

    private static int run(CellSpec cell, int index) throws Exception {
        Method method = cell.primitive().method(cell.route());
        Primitive primitive = cell.newPrimitive();
        try {
            primitive.start(cell.route());
            int invocations = warm(primitive, method);
            SystemCall.call(MARK, index, 0);
            invoke(primitive, method, invocations);
            SystemCall.call(MARK, index, 1);
            return invocations * cell.operationsPerInvocation();
        } finally {
            primitive.stop();
        }
    }

    /** How often to invoke it then: less where strace makes each invocation long. */
    private static int warm(Primitive primitive, Method method) throws ReflectiveOperationException {
        invoke(primitive, method, 1);
        long start = System.nanoTime();
        invoke(primitive, method, 1);
        if (System.nanoTime() - start > SLOW_NANOS) {
            return FEW_INVOCATIONS;
        }
        invoke(primitive, method, WARM - 2);
        return INVOCATIONS;
    }

    private static void invoke(Primitive primitive, Method method, int times) throws ReflectiveOperationException {
        for (int i = 0; i < times; i++) {
            method.invoke(primitive);
        }
    }
}
