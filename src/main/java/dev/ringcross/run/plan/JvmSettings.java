package dev.ringcross.run.plan;

import dev.ringcross.catalogue.CellSpec;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every measuring JVM of a run.
 *
 * @param cpus the CPUs that measure, the first for the measuring thread; empty for the host's own choice
 * @param isolate one JVM for each group of cells
 * @param cellSeconds how long one may be silent before its cell is taken to hang
 * @param twins the cells that are measured twice in each turn
 * @param injection the delay that is added to one of the cells; null for none
 * @param foreign the primitives among the cells that are not Ringcross's own
 */
public record JvmSettings(
        long seed,
        List<Integer> cpus,
        boolean isolate,
        int cellSeconds,
        JvmConfiguration configuration,
        Set<CellSpec> twins,
        @Nullable InjectedDelay injection,
        ForeignPrimitives foreign) {}
