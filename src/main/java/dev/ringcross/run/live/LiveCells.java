package dev.ringcross.run.live;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.PrimitiveSpec;
import dev.ringcross.run.plan.JvmConfiguration;
import dev.ringcross.run.plan.Selection;
import dev.ringcross.run.plan.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which cell of one side is compared with which cell of the other. */
public final class LiveCells {
    private LiveCells() {}

    /** A cell of the old side and its counterpart on the new side. */
    public record Pair(CellSpec old, CellSpec newer) {}

    /**
     * Matches by primitive, parameters and route; where the sides name their routes or primitives, those differ.
     *
     * @param selection the cells of the whole comparison
     * @param ofProfile which cells are measured where no selection was given
     */
    public static List<Pair> match(
            Catalogue catalogue,
            Selection selection,
            Predicate<CellSpec> ofProfile,
            JvmConfiguration old,
            JvmConfiguration newer) {
        both("route", old.route(), newer.route(), old, newer);
        both("only", old.only(), newer.only(), old, newer);
        List<CellSpec> oldCells = of(catalogue, selection, ofProfile, old);
        List<CellSpec> newCells = of(catalogue, selection, ofProfile, newer);
        boolean otherPrimitive = old.only() != null && !old.only().equals(newer.only());
        if (otherPrimitive) {
            single(oldCells, old);
            single(newCells, newer);
        }
        List<Pair> pairs = new ArrayList<>();
        for (CellSpec cell : oldCells) {
            newCells.stream()
                    .filter(other -> otherPrimitive
                            || other.primitive().id().equals(cell.primitive().id()))
                    .filter(other -> other.params().equals(cell.params()))
                    .filter(other -> old.route() != null || other.route() == cell.route())
                    .forEach(other -> pairs.add(new Pair(cell, other)));
        }
        if (pairs.isEmpty()) {
            throw new UsageException("--live \"" + old.text() + "\" \"" + newer.text()
                    + "\" have no cell in common; try: ringcross list");
        }
        return pairs;
    }

    private static void both(
            String what, @Nullable String one, @Nullable String other, JvmConfiguration old, JvmConfiguration newer) {
        if ((one == null) != (other == null)) {
            throw new UsageException("--live \"" + (one == null ? old : newer).text() + "\" has no " + what
                    + "=, but the other side has one; set it on both sides, or on neither");
        }
    }

    private static List<CellSpec> of(
            Catalogue catalogue, Selection selection, Predicate<CellSpec> ofProfile, JvmConfiguration side) {
        List<String> only = side.only() == null ? selection.only() : List.of(side.only());
        List<String> routes = side.route() == null
                ? selection.routes().stream().map(route -> route.id()).toList()
                : List.of(side.route());
        return Selection.of(catalogue, only, selection.groups(), routes).cells(catalogue, ofProfile);
    }

    /** Two primitives can be compared with each other; two sets of them can't. */
    private static void single(List<CellSpec> cells, JvmConfiguration side) {
        Set<String> primitives =
                cells.stream().map(CellSpec::primitive).map(PrimitiveSpec::id).collect(Collectors.toSet());
        if (primitives.size() > 1) {
            throw new UsageException("--live \"" + side.text() + "\" names " + primitives.size()
                    + " primitives, and the other side has others; name one on each side");
        }
    }
}
