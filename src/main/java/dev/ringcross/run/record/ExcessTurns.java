package dev.ringcross.run.record;

import dev.ringcross.result.CanaryTurns;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.stats.CanaryState;
import dev.ringcross.stats.PairedExcess;
import dev.ringcross.stats.Percentile;
import dev.ringcross.stats.Quiet;
import dev.ringcross.stats.QuietTurns;
import dev.ringcross.stats.TurnSamples;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the turns from which a cell's difference to its baseline is taken: those during which the host was quiet, where
 * these are enough. They are chosen by the canary alone, never by what the cell took.
 */
public final class ExcessTurns {
    /**
     * What takes longer is compared in all turns. Its slices differ among each other more than a quiet host from a slow one,
     * so that fewer turns would cost more than they give.
     */
    private static final double LONG_NANOS = 10_000;

    private final CanaryTurns turns;
    private final CanaryState state;

    public ExcessTurns(List<CanaryVisit> visits) {
        turns = new CanaryTurns(visits);
        state = CanaryState.of(visits.stream()
                .flatMap(visit -> visit.throughputNs().stream())
                .mapToDouble(reading -> reading == null ? Double.NaN : reading)
                .toArray());
    }

    CanaryState state() {
        return state;
    }

    Quiet.Turns canary(CellRecorder cell) {
        return new Quiet.Turns(
                turns.before(cell.turnGroup, cell.samples()), turns.after(cell.turnGroup, cell.samples()));
    }

    /** The quiet turns of a baseline and of what takes turns with it; null where all turns count. */
    @Nullable
    QuietTurns quiet(CellRecorder baseline) {
        QuietTurns quiet = QuietTurns.of(canary(baseline), state);
        return quiet.areEnough() && !isLong(baseline) ? quiet : null;
    }

    private static boolean isLong(CellRecorder baseline) {
        double[] all = TurnSamples.of(baseline.samples()).pooled();
        return all.length > 0 && Percentile.medianOfSorted(all) > LONG_NANOS;
    }

    /** The samples of the turns that count. */
    TurnSamples chosen(CellRecorder cell, CellRecorder baseline) {
        TurnSamples samples = TurnSamples.of(cell.samples());
        QuietTurns quiet = quiet(baseline);
        return quiet == null ? samples : quiet.of(samples);
    }

    /** The excess of a cell over the twinned baseline with which it took turns. */
    @Nullable
    PairedExcess excess(CellRecorder cell, CellRecorder baseline, double widening) {
        return PairedExcess.inTurns(
                chosen(cell, baseline), TurnSamples.of(baseline.samples()), TurnSamples.of(baseline.twins()), widening);
    }
}
