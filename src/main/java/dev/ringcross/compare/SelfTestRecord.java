package dev.ringcross.compare;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Interval;
import dev.ringcross.result.SelfTest;
import dev.ringcross.result.SelfTest.CellRecord;
import dev.ringcross.result.SelfTest.Outcome;
import dev.ringcross.result.SelfTest.Share;
import dev.ringcross.run.plan.UsageException;
import dev.ringcross.stats.ComparisonVerdict;
import dev.ringcross.stats.Percentile;
import dev.ringcross.stats.Proportion;
import dev.ringcross.stats.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records the outcomes of many comparisons of one cell and counts how often they were right. */
public final class SelfTestRecord {
    /** The share of cases that a 95 % interval may miss. */
    private static final double WRONG = 0.05;

    /** The share of narrow comparisons that must find the injected delay. */
    private static final double FOUND = 0.95;

    /** How far the measured difference may lie from the injected delay, as a share of it, to count as found. */
    private static final double NEAR = 0.25;

    private final CellSpec cell;
    private final SelfTesting.@Nullable Delay delay;
    private final List<Outcome> outcomes = new ArrayList<>();

    /** @param delay the delay added to the second arm; null for none */
    public SelfTestRecord(CellSpec cell, SelfTesting.@Nullable Delay delay) {
        this.cell = cell;
        this.delay = delay;
    }

    /** Records the outcome of one comparison of this cell. */
    public void add(int run, long seed, ComparedCell compared, @Nullable Double differenceNs) {
        if (compared.verdict().equals(ComparisonVerdict.NOT_COMPARABLE.word())) {
            throw new UsageException(cell.name() + " cannot be tested here: " + compared.reason());
        }
        add(new Outcome(run, seed, compared.ratio(), compared.ci95(), differenceNs, compared.verdict()));
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** The cell's record: how often the comparisons were right. */
    public CellRecord counts() {
        boolean injected = delay != null;
        List<Outcome> judged =
                outcomes.stream().filter(outcome -> outcome.ci95() != null).toList();
        List<Outcome> narrow = judged.stream()
                .filter(outcome -> interval(outcome).halfWidth() <= SelfTest.NARROW)
                .toList();
        Share excludes = share(judged, injected ? SelfTestRecord::liesAbove : SelfTestRecord::excludesOne);
        Share found = share(narrow, SelfTestRecord::liesAbove);
        Interval wanted = injected || judged.isEmpty() ? null : interval(Proportion.band(WRONG, judged.size()));
        return new CellRecord(
                cell.primitive().id(),
                cell.route().id(),
                cell.params(),
                excludes,
                wanted,
                injected
                        ? found.ci95() == null || found.ci95().high() >= FOUND
                        : wanted == null || wanted.contains(excludes.hits()),
                share(judged, said(ComparisonVerdict.FASTER)),
                share(judged, said(ComparisonVerdict.SLOWER)),
                median(judged.stream().map(Outcome::ratio)),
                median(judged.stream().map(outcome -> interval(outcome).halfWidth())),
                share(judged, narrow::contains),
                found,
                share(narrow, said(ComparisonVerdict.SLOWER)),
                median(judged.stream().map(Outcome::differenceNs)),
                delay == null || delay.nanosPerOperation() == 0 ? null : share(judged, this::isNear),
                List.copyOf(outcomes));
    }

    /** Whether the difference lies within a quarter of the injected delay: 4 ns is found within a nanosecond. */
    private boolean isNear(Outcome outcome) {
        double added = Objects.requireNonNull(delay).nanosPerOperation();
        return outcome.differenceNs() != null && Math.abs(outcome.differenceNs() - added) <= NEAR * added;
    }

    private static Predicate<Outcome> said(ComparisonVerdict verdict) {
        return outcome -> outcome.verdict().equals(verdict.word());
    }

    private static boolean excludesOne(Outcome outcome) {
        return !interval(outcome).contains(1);
    }

    private static boolean liesAbove(Outcome outcome) {
        return interval(outcome).low() > 1;
    }

    private static Interval interval(Outcome outcome) {
        return Objects.requireNonNull(outcome.ci95());
    }

    private static Interval interval(Range range) {
        return new Interval(range.low(), range.high());
    }

    private static Share share(List<Outcome> among, Predicate<Outcome> hit) {
        int hits = (int) among.stream().filter(hit).count();
        return new Share(
                hits, among.size(), among.isEmpty() ? null : interval(new Proportion(hits, among.size()).ci95()));
    }

    private static @Nullable Double median(Stream<@Nullable Double> values) {
        double[] sorted = values.filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted.length == 0 ? null : Percentile.medianOfSorted(sorted);
    }
}
