package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.catalogue.Unit;
import dev.ringcross.run.plan.DidYouMean;
import dev.ringcross.run.plan.UsageException;
import dev.ringcross.run.record.Absence;
import java.util.List;

/** Selects the cells that a self-test compares with themselves: loops in C, which need no warm-up. */
final class SelftestCells {
    /** The default cells: a system call, a switch and a fork. */
    private static final List<String> DEFAULT =
            List.of("getppid/c", "pipe-pingpong/c between=processes cpus=same", "fork-exit/c parent=helper");

    private SelftestCells() {}

    /** @param only cells as tables name them, or primitives for all their cells; empty for the default */
    static List<CellSpec> of(Catalogue catalogue, List<String> only) {
        List<CellSpec> all = catalogue.entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .filter(cell -> cell.route() == Route.C)
                .filter(cell -> cell.primitive().measures().unit() == Unit.NANOSECONDS)
                .filter(CellSpec::isOffered)
                .toList();
        List<CellSpec> chosen = (only.isEmpty() ? DEFAULT : only)
                .stream().flatMap(word -> named(all, word).stream()).distinct().toList();
        Absence absence = new Absence();
        for (CellSpec cell : chosen) {
            absence.of(cell).ifPresent(reason -> {
                throw new UsageException(cell.name() + " cannot be tested here: " + reason);
            });
        }
        return chosen;
    }

    private static List<CellSpec> named(List<CellSpec> all, String word) {
        List<CellSpec> found = all.stream()
                .filter(cell ->
                        cell.name().equals(word) || cell.primitive().id().equals(word))
                .toList();
        if (found.isEmpty()) {
            throw DidYouMean.unknown(
                    "cell", word, "--only", all.stream().map(CellSpec::name).toList());
        }
        return found;
    }
}
