package dev.ringcross.run.record;

import dev.ringcross.catalogue.Route;
import dev.ringcross.catalogue.Unit;
import dev.ringcross.stats.JvmTest;
import dev.ringcross.stats.JvmValues;
import dev.ringcross.stats.Modes;
import dev.ringcross.stats.PairedExcess;
import dev.ringcross.stats.TurnSamples;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The width of a cell's interval relative to the run's aim: 1 is narrow enough, 2 is twice as wide. */
public final class IntervalWidth {
    /** The aim for the excess of operations under a microsecond, as a share of the baseline. */
    private static final double EXCESS_AIM = 0.02;

    private static final double EXCESS_AIM_NANOS = 1.5;

    /** The aim for the ratio to the baseline of longer operations, and for cells without a baseline. */
    private static final double RATIO_AIM = 0.04;

    private static final double LONG_NANOS = 1000;

    private IntervalWidth() {}

    /** Half the width of the interval of the typical value, as a share of it; infinite where there is none. */
    public static double ofTypical(CellRecorder cell) {
        JvmValues values = JvmValues.of(TurnSamples.of(cell.samples()).medians(), 1);
        if (values == null || values.values().length < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double half = JvmTest.paired(values.values(), 1).halfWidth();
        return half == 0 ? 0 : half / Math.abs(values.typical());
    }

    /**
     * The width of the interval as a multiple of the aim.
     *
     * @param baseline the C cell of the same row; null where there is none with a number
     * @param turns of the run so far
     */
    public static double overAim(CellRecorder cell, @Nullable CellRecorder baseline, ExcessTurns turns) {
        boolean nanos = cell.cell.primitive().measures().unit() == Unit.NANOSECONDS;
        if (baseline == null || cell.cell.route() == Route.C || !nanos) {
            return baseline == null || !nanos ? ofTypical(cell) / RATIO_AIM : 0;
        }
        PairedExcess excess = turns.excess(cell, baseline, 1);
        JvmValues base = JvmValues.of(TurnSamples.of(baseline.samples()).medians(), 1);
        if (excess == null || base == null || excess.difference().values().length < 2) {
            return Double.POSITIVE_INFINITY;
        }
        if (base.typical() > LONG_NANOS) {
            return ratioHalfWidth(excess) / RATIO_AIM;
        }
        double aim = Math.max(EXCESS_AIM_NANOS, EXCESS_AIM * base.typical());
        return excessHalfWidth(excess, base.typical()) / aim;
    }

    private static double ratioHalfWidth(PairedExcess excess) {
        return excess.ratioCi95() == null
                ? Double.POSITIVE_INFINITY
                : (excess.ratioCi95().high() - excess.ratioCi95().low()) / 2;
    }

    /** The width within the widest mode, where JVMs fall into groups: more JVMs do not bring these together. */
    private static double excessHalfWidth(PairedExcess excess, double scale) {
        List<Modes.Mode> modes = Modes.of(excess.samples(), scale);
        return modes.isEmpty()
                ? JvmTest.paired(excess.difference().values(), 1).halfWidth()
                : modes.stream().mapToDouble(Modes.Mode::halfWidth).max().orElseThrow();
    }
}
