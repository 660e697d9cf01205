package dev.ringcross.compare;

import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.SlowState;
import dev.ringcross.result.CanaryTurns;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import dev.ringcross.stats.CanaryState;
import dev.ringcross.stats.JvmValues;
import dev.ringcross.stats.Quiet;
import dev.ringcross.stats.TurnSamples;
import org.jspecify.annotations.Nullable;

/**
 * The states in which two runs met their hosts. Runs are compared in the quietest state that both have met, by turns of
 * the same canary value, since one of them may never have met the fast state.
 *
 * @param old the old run's states
 * @param newer the new run's states
 * @param common the canary's value by which turns of both are chosen; NaN where a run has no canary
 */
public record HostStates(SlowState old, SlowState newer, double common, CanaryTurns oldTurns, CanaryTurns newTurns) {
    /** The difference between an idle and a busy host, as a share of the visits that met waiting tasks. */
    private static final double OTHER_LOAD = 0.5;

    /**
     * The values by which a cell is judged: one for each JVM, NaN for none.
     *
     * @param oldQuiet the median of {@code old}; null where the cell is judged by its typical values
     * @param estimated whether too few turns of one run lay in the common state, so that the ratio to the canary stands
     *     in
     */
    record Values(
            double[] old,
            double[] newer,
            @Nullable Double oldQuiet,
            @Nullable Double newQuiet,
            boolean estimated) {}

    static HostStates of(Result old, Result newer) {
        SlowState before = state(old);
        SlowState now = state(newer);
        return new HostStates(
                before,
                now,
                Math.max(before.quietNs(), now.quietNs()),
                new CanaryTurns(old.canary()),
                new CanaryTurns(newer.canary()));
    }

    private static SlowState state(Result result) {
        return SlowState.of(result.canary(), result.host().cpu().logical());
    }

    /** The reason why two cells can't be compared although both have numbers; null where they can. */
    @Nullable
    String incomparable(Cell before, Cell now) {
        boolean otherLoad = Math.abs(old.busyShare() - newer.busyShare()) > OTHER_LOAD;
        return otherLoad && (switches(before) || switches(now))
                ? "it switches tasks, which costs more while other tasks wait for a CPU: "
                        + NumberFormatter.percent(old.busyShare()) + " of the visits met waiting tasks in the old run, "
                        + NumberFormatter.percent(newer.busyShare()) + " in the new one"
                : null;
    }

    private static boolean switches(Cell cell) {
        Evidence evidence = cell.evidence();
        Interval declared = evidence == null ? null : evidence.declared().get("contextSwitches");
        return declared != null && declared.high() > 0;
    }

    Values values(Cell before, Cell now) {
        Quiet first = Double.isNaN(common) ? null : quiet(before, oldTurns);
        Quiet second = Double.isNaN(common) ? null : quiet(now, newTurns);
        if (first == null || second == null || !before.timed()) {
            return new Values(
                    TurnSamples.of(before.samples()).medians(),
                    TurnSamples.of(now.samples()).medians(),
                    null,
                    null,
                    false);
        }
        boolean estimated = first.estimated() || second.estimated();
        double[] oldValues = estimated ? first.estimates() : first.byJvm();
        double[] newValues = estimated ? second.estimates() : second.byJvm();
        return new Values(oldValues, newValues, median(oldValues), median(newValues), estimated);
    }

    private @Nullable Quiet quiet(Cell cell, CanaryTurns turns) {
        TurnSamples samples = TurnSamples.of(cell.samples());
        Quiet.Turns canary = new Quiet.Turns(
                turns.before(cell.turnGroup(), cell.samples()), turns.after(cell.turnGroup(), cell.samples()));
        return Quiet.of(samples, canary, new CanaryState(common));
    }

    private static @Nullable Double median(double[] values) {
        JvmValues jvms = JvmValues.of(values, 1);
        return jvms == null ? null : jvms.typical();
    }

    /** The states of both hosts, in a few sentences. */
    public String words() {
        if (Double.isNaN(common)) {
            return "One of the runs has no canary, so the state of its host is not known; typical values are compared.";
        }
        return "State of the hosts: a step of the canary took " + NumberFormatter.number(old.quietNs())
                + " ns in the old run while the host was quiet, and " + NumberFormatter.number(newer.quietNs())
                + " ns in the new one. Slow turns: " + share(old.slowShare()) + " and "
                + share(newer.slowShare()) + ". Visits that met waiting tasks: "
                + share(old.busyShare()) + " and " + share(newer.busyShare())
                + ". The ratios come from turns in which the canary took " + NumberFormatter.number(common)
                + " ns in both runs.";
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "unknown" : NumberFormatter.percent(share);
    }
}
