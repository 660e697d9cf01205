package dev.ringcross.run.live;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.run.record.CellRecorder;
import dev.ringcross.stats.JvmPairs;
import dev.ringcross.stats.TurnSamples;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a cell and of its counterpart.
 *
 * @param role which arm of the counterpart's recorder is the new side
 */
public record LivePair(CellRecorder old, CellRecorder newer, Role role) {
    public CellSpec oldCell() {
        return old.cell;
    }

    public CellSpec newCell() {
        return newer.cell;
    }

    public TurnSamples oldSamples() {
        return TurnSamples.of(old.samples());
    }

    public TurnSamples newSamples() {
        List<List<@Nullable Double>> samples = switch (role) {
            case CELL -> newer.samples();
            case TWIN -> newer.twins();
            case INJECTED -> newer.injected();
        };
        return TurnSamples.of(samples);
    }

    /**
     * A value for each JVM: the median of the logarithms of new over old within its turns, or of the medians of both.
     */
    public double[] logRatios() {
        return JvmPairs.logRatios(newSamples(), oldSamples(), tookTurns());
    }

    private boolean tookTurns() {
        return old.turnGroup.equals(newer.turnGroup);
    }

    /** A value for each JVM: the median of new minus old within its turns; empty where they took none together. */
    public double[] differences() {
        return tookTurns()
                ? newSamples()
                        .paired(oldSamples(), (now, before) -> now - before)
                        .medians()
                : new double[0];
    }
}
