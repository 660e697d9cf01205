package dev.ringcross.evidence;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.SystemCall;
import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Entry;
import dev.ringcross.catalogue.Primitive;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Runs every cell under strace: before and after its operations it issues an unserved number with the cell's index, so
 * that the log can be cut into cells. Prints the number of operations of each.
 */
public final class WitnessMain {
    static final long MARK = Linux.RINGCROSS_UNSERVED_NUMBER() + 1;
    static final int INVOCATIONS = 24;
    private static final int WARM = 4;

    private WitnessMain() {}

    static List<CellSpec> cells() {
        return Catalogue.load().entries().stream()
                .map(Entry::cells)
                .flatMap(List::stream)
                .filter(cell ->
                        cell.primitive().absence(cell.route(), cell.params()).isEmpty())
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
            invoke(primitive, method, WARM);
            SystemCall.call(MARK, index, 0);
            invoke(primitive, method, INVOCATIONS);
            SystemCall.call(MARK, index, 1);
        } finally {
            primitive.stop();
        }
        return INVOCATIONS * cell.operationsPerInvocation();
    }

    private static void invoke(Primitive primitive, Method method, int times) throws ReflectiveOperationException {
        for (int i = 0; i < times; i++) {
            method.invoke(primitive);
        }
    }
}
