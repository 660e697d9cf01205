package dev.ringcross.claim;

import dev.ringcross.result.Cell;
import dev.ringcross.stats.Difference;
import dev.ringcross.stats.Family;
import dev.ringcross.stats.Judged;
import dev.ringcross.stats.JvmPairs;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.TurnSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares pairs of cells of one run as one family. */
final class Contrasts {
    private Contrasts() {}

    /** Two cells to compare; the first is said to take longer. */
    record Pair(Cell dear, Cell cheap) {}

    /**
     * Compares the pairs. Those with too few JVMs are left out, and the rest is judged.
     *
     * @param fewest how many JVMs a pair needs: two, or one in a run that has no more
     * @throws NotMeasured with the first reason when none is left
     */
    static List<Contrast> of(List<Pair> pairs, double widening, int fewest) {
        List<Pair> enough = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Pair pair : pairs) {
            Difference difference = difference(pair, widening);
            if (difference.ratio() != null && difference.jvms() >= fewest) {
                enough.add(pair);
                differences.add(difference);
            } else {
                reasons.add(pair.dear().name() + ", " + pair.cheap().name() + ": " + difference.tooFew());
            }
        }
        if (enough.isEmpty()) {
            throw new NotMeasured(reasons.get(0));
        }
        List<Judged> judged = Family.judge(differences, RunObservations.MARGIN, List.of());
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < enough.size(); i++) {
            contrasts.add(contrast(enough.get(i), differences.get(i), judged.get(i)));
        }
        return contrasts;
    }

    /** The difference of a pair: by turns where both cells took them together, else JVM by JVM. */
    private static Difference difference(Pair pair, double widening) {
        boolean tookTurns = pair.dear().turnGroup() != null
                && pair.dear().turnGroup().equals(pair.cheap().turnGroup());
        double[] logRatios = JvmPairs.logRatios(
                TurnSamples.of(pair.dear().samples()),
                TurnSamples.of(pair.cheap().samples()),
                tookTurns);
        return Difference.paired(logRatios, RunObservations.MARGIN, widening);
    }

    private static Contrast contrast(Pair pair, Difference difference, Judged judged) {
        double ratio = Objects.requireNonNull(difference.ratio());
        Contrast.Way way = switch (judged.verdict()) {
            case SLOWER -> Contrast.Way.MORE;
            case FASTER -> Contrast.Way.LESS;
            case SAME -> Contrast.Way.SAME;
            case NOT_RESOLVED, NOT_COMPARABLE -> Contrast.Way.UNRESOLVED;
        };
        return new Contrast(
                pair.dear().name(),
                pair.cheap().name(),
                ratio,
                difference.p() == null ? null : difference.ratioCi95(),
                way,
                way == Contrast.Way.UNRESOLVED ? jvmsNeeded(ratio, difference) : null);
    }

    /**
     * The number of JVMs that would resolve a pair: an interval narrows with the square root of their number, and must
     * become as narrow as the distance of the ratio from the margin.
     */
    private static @Nullable Long jvmsNeeded(double ratio, Difference difference) {
        Range ci95 = difference.ratioCi95();
        if (ci95 == null || difference.p() == null || ci95.low() > 1 + RunObservations.MARGIN) {
            return null;
        }
        double half = StrictMath.log(ci95.high() / ci95.low()) / 2;
        double distance = Math.abs(StrictMath.log(ratio) - StrictMath.log1p(RunObservations.MARGIN));
        double jvms = difference.jvms() * (half / distance) * (half / distance);
        return Double.isFinite(jvms) && jvms < 10_000 ? Math.max(difference.jvms() + 1, (long) Math.ceil(jvms)) : null;
    }
}
