package dev.ringcross.claim;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Observation;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells and experiments of a run by which one claim is judged. It records what was used, which becomes the
 * evidence.
 */
public final class RunObservations {
    /**
     * The smallest difference of a ratio from 1 that counts, as a fraction. The quality of the run is in the intervals
     * already.
     */
    public static final double MARGIN = 0.05;

    private final Map<String, Cell> cells;
    private final Map<String, Observation> observations;
    private final double widening;
    private final int fewestJvms;
    private final Map<String, String> evidence = new LinkedHashMap<>();
    private final Set<List<String>> compared = new LinkedHashSet<>();

    private RunObservations(
            Map<String, Cell> cells, Map<String, Observation> observations, double widening, int fewestJvms) {
        this.cells = cells;
        this.observations = observations;
        this.widening = widening;
        this.fewestJvms = fewestJvms;
    }

    public static RunObservations of(Result result) {
        return new RunObservations(
                result.cells().stream().collect(Collectors.toMap(Cell::name, Function.identity(), (one, two) -> one)),
                result.observations().stream()
                        .collect(Collectors.toMap(Observation::experiment, Function.identity(), (one, two) -> two)),
                result.aa() == null ? 1 : result.aa().widening(),
                Math.max(1, Math.min(2, result.run().jvms())));
    }

    /** Whether the cell has a number. */
    public boolean has(String cell) {
        Cell found = cells.get(cell);
        return found != null && found.ok();
    }

    /** A cell with a number. */
    public Cell cell(String name) {
        Cell found = cells.get(name);
        if (found == null) {
            throw new NotMeasured("this run did not measure " + name);
        }
        if (!found.ok()) {
            throw new NotMeasured(name + ": " + found.reason());
        }
        evidence.put(name, ClaimText.cell(found));
        return found;
    }

    /** The typical value of a cell: nanoseconds, or bytes, per operation. */
    public double typical(String cell) {
        Double typical = cell(cell).typical();
        if (typical == null) {
            throw new NotMeasured(cell + " was counted, not timed");
        }
        return typical;
    }

    /** Whether the kernel counted the cell's entries: not every host permits it. */
    public boolean hasKernelEntries(String cell) {
        Cell found = cells.get(cell);
        Evidence counts = found == null || !found.ok() ? null : found.evidence();
        return counts != null && counts.kernelEntries() != null;
    }

    public double kernelEntries(String cell) {
        return counted(cell, "kernel entries", Evidence::kernelEntries);
    }

    public double contextSwitches(String cell) {
        return counted(cell, "context switches", Evidence::contextSwitches);
    }

    public double pageFaults(String cell) {
        return counted(cell, "page faults", Evidence::pageFaults);
    }

    private double counted(String name, String what, Function<Evidence, @Nullable Double> which) {
        Evidence counts = cell(name).evidence();
        Double count = counts == null ? null : which.apply(counts);
        if (count == null) {
            String reason = counts == null ? "they were not counted" : counts.reason();
            throw new NotMeasured(what + " of " + name + ": " + reason);
        }
        return count;
    }

    /** The facts of an experiment. */
    public ExperimentFacts experiment(String name) {
        Observation found = observations.get(name);
        if (found == null) {
            throw new NotMeasured("this run did not make the experiment " + name);
        }
        if (found.reason() != null) {
            throw new NotMeasured(name + ": " + found.reason());
        }
        found.facts().forEach((key, value) -> evidence.put(name + "." + key, value));
        return new ExperimentFacts(name, found.facts());
    }

    /** The ratio of the first cell of a pair to the second. */
    public Contrast contrast(List<String> pair) {
        return contrasts(List.of(pair)).get(0);
    }

    /**
     * The ratio of the first cell to the second for each pair, judged as one family; pairs with a cell without a number
     * are left out.
     *
     * @param pairs two names each
     * @throws NotMeasured with the first reason when none is left
     */
    public List<Contrast> contrasts(List<List<String>> pairs) {
        compared.addAll(pairs);
        List<Contrasts.Pair> measured = new ArrayList<>();
        for (List<String> pair : pairs) {
            if (pair.stream().allMatch(this::has)) {
                measured.add(new Contrasts.Pair(cell(pair.get(0)), cell(pair.get(1))));
            }
        }
        if (measured.isEmpty()) {
            pairs.get(0).forEach(this::cell);
        }
        return Contrasts.of(measured, widening, fewestJvms);
    }

    /** The same for ratios that only add to a verdict; empty where they have no numbers. */
    public List<Contrast> contrastsIfAny(List<List<String>> pairs) {
        try {
            return contrasts(pairs);
        } catch (NotMeasured unknown) {
            return List.of();
        }
    }

    /** The pairs that were used so far, including those without numbers. */
    Set<List<String>> compared() {
        return compared;
    }

    /** The evidence so far, by cell or by experiment and key. */
    public Map<String, String> evidence() {
        return evidence;
    }
}
