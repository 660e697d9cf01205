package dev.ringcross.run.record;

import dev.ringcross.result.Mode;
import dev.ringcross.stats.Modes;
import dev.ringcross.stats.PairedExcess;
import dev.ringcross.stats.TurnSamples;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the groups that a cell's JVMs fall into. JVMs are grouped by the excess where there is one, since it repeats;
 * otherwise by the samples.
 */
final class CellModes {
    private CellModes() {}

    /** The groups; empty where all JVMs are alike. */
    static List<Mode> of(TurnSamples samples, @Nullable PairedExcess excess, double typical) {
        if (excess == null || excess.samples().byJvm().length == 0) {
            return List.of();
        }
        double baseline = typical - excess.difference().typical();
        return Modes.of(excess.samples(), baseline).stream()
                .map(mode -> new Mode(
                        null,
                        ResultAssembler.rounded(mode.value()),
                        ResultAssembler.rounded(mode.halfWidth()),
                        mode.jvms()))
                .toList();
    }
}
