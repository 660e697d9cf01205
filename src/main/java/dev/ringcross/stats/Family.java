package dev.ringcross.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Differences that are judged together: the more cells are looked at, the more each must show. */
public final class Family {
    /** A family claims falsely in at most this share of cases. */
    public static final double LEVEL = 0.05;

    private Family() {}

    /**
     * One word each. "faster" and "slower" (of the new one: slower takes longer) need an interval beyond the margin and
     * a p-value below {@value #LEVEL} after {@link Holm}; "same" an interval within the margin, and forks enough for a
     * test; all else is not resolved.
     *
     * @param margin as a fraction, the same that the differences were made with
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
