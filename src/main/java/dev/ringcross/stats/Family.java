package dev.ringcross.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges differences together: the more cells are compared, the stronger the evidence that each one needs. */
public final class Family {
    /** The largest share of families that may contain a false claim. */
    public static final double LEVEL = 0.05;

    private Family() {}

    /**
     * One verdict for each difference. "faster" and "slower" (of the new one: slower takes longer) need an interval
     * beyond the margin and a p-value below {@value #LEVEL} after {@link Holm}; "same" an interval within the margin,
     * and enough JVMs for a test; all else is not resolved.
     *
     * @param margin the margin of the differences, as a fraction
     * @param checks one for each difference, null where there is none; or an empty list
     */
    public static List<Judged> judge(List<Difference> differences, double margin, List<@Nullable CrossCheck> checks) {
        if (!checks.isEmpty() && checks.size() != differences.size()) {
            throw new IllegalArgumentException(checks.size() + " checks of " + differences.size() + " differences");
        }
        List<@Nullable Double> adjusted =
                Holm.adjusted(differences.stream().map(Difference::p).toList());
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < differences.size(); i++) {
            ComparisonVerdict verdict = verdict(differences.get(i).ratioCi95(), adjusted.get(i), margin);
            CrossCheck check = checks.isEmpty() ? null : checks.get(i);
            judged.add(new Judged(verdict, adjusted.get(i), check == null ? null : check.beside(verdict)));
        }
        return judged;
    }

    private static ComparisonVerdict verdict(@Nullable Range ratioCi95, @Nullable Double p, double margin) {
        if (ratioCi95 == null || p == null) {
            return ComparisonVerdict.NOT_RESOLVED;
        }
        double most = StrictMath.log1p(margin);
        double low = StrictMath.log(ratioCi95.low());
        double high = StrictMath.log(ratioCi95.high());
        if (-most <= low && high <= most) {
            return ComparisonVerdict.SAME;
        }
        if (p >= LEVEL) {
            return ComparisonVerdict.NOT_RESOLVED;
        }
        return high < -most
                ? ComparisonVerdict.FASTER
                : low > most ? ComparisonVerdict.SLOWER : ComparisonVerdict.NOT_RESOLVED;
    }
}
