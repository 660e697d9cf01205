package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much is measured. On two CPUs: quick within half a minute, standard within five. */
public enum Profile {
    /** The rungs of the ladder only: about forty cells. */
    QUICK(4, 4, 3, 10, 3, 20, 500),
    STANDARD(10, 4, 8, 40, 4, 270, 1500),
    THOROUGH(30, 30, 25, 25, 4, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** A fork's JVMs start, and read their tails: a second and a half on a 2-CPU guest. */
    private static final double START_MILLIS = 1500;

    /** What JMH, and the opening of what a cell needs, add to each iteration, seen on a 2-CPU guest. */
    private static final double JMH_MILLIS = 4;

    /** Counting a cell, seen on a 2-CPU guest. */
    private static final double COUNT_MILLIS = 30;

    /** Warm passes, and rounds, where there are too many cells for the profile's own. */
    private static final int FEW = 2;

    private final int mostForks;
    private final int fewestForks;
    private final int fewestRounds;
    private final int mostRounds;
    private final int warmPasses;
    private final int seconds;
    private final int shareMillis;

    Profile(
            int mostForks,
            int fewestForks,
            int fewestRounds,
            int mostRounds,
            int warmPasses,
            int seconds,
            int shareMillis) {
        this.mostForks = mostForks;
        this.fewestForks = fewestForks;
        this.fewestRounds = fewestRounds;
        this.mostRounds = mostRounds;
        this.warmPasses = warmPasses;
        this.seconds = seconds;
        this.shareMillis = shareMillis;
    }

    /**
     * How a run spends its time.
     *
     * @param warmPasses how often each cell is run like in a round before the first that counts. One pass is not enough:
     *     in the round after it an empty call took twice to three times as long as later
     */
    public record Schedule(int forks, int warmPasses, int rounds) {
        /** Whether there is time for what is pleasant to have. */
        boolean isAmple() {
            return warmPasses > FEW;
        }
    }

    /**
     * As many fresh JVMs, and as many rounds in each, as the profile's time allows for so many cells: first fewer rounds,
     * then fewer warm passes, then fewer JVMs, since these are what the statistics stand on.
     *
     * @param forks as asked for; null for the profile's own
     */
    public Schedule schedule(int cells, int iterationMillis, @Nullable Integer forks) {
        return schedule(cells, iterationMillis, forks, seconds);
    }

    /** Of which the fewest forks that can be judged end in time. */
    public Schedule scheduleUntil(int cells, int iterationMillis, StopRule rule) {
        return schedule(cells, iterationMillis, StopRule.FEWEST_FORKS, Math.min(seconds, rule.maxSeconds()));
    }

    /** As many as so many seconds allow for. */
    public Schedule scheduleWithin(int cells, int iterationMillis, double seconds) {
        return schedule(cells, iterationMillis, null, seconds);
    }

    private Schedule schedule(int cells, int iterationMillis, @Nullable Integer forks, double seconds) {
        int most = forks == null ? mostForks : forks;
        double budget = seconds * 1000.0 - cells * COUNT_MILLIS - most * START_MILLIS;
        double passes = budget / (Math.max(1, cells) * (iterationMillis + JMH_MILLIS));
        boolean few = passes < most * (warmPasses + fewestRounds);
        int warm = few ? FEW : warmPasses;
        int fewest = few ? FEW : fewestRounds;
        int chosen = forks == null ? (int) Math.clamp(passes / (warm + fewest), fewestForks, mostForks) : forks;
        return new Schedule(chosen, warm, (int) Math.clamp(passes / chosen - warm, fewest, mostRounds));
    }

    /** Whether it measures this cell when nothing narrower is asked for. */
    public boolean wants(CellSpec cell) {
        return switch (this) {
            case QUICK -> cell.isRung();
            case STANDARD -> !cell.isFarEnd();
            case THOROUGH -> true;
        };
    }

    /** After how much of a run's time a cell has had its share, and is measured in the first forks only. */
    public int shareMillis() {
        return shareMillis;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Profile> byId(String id) {
        return Arrays.stream(values())
                .filter(profile -> profile.id().equals(id))
                .findFirst();
    }
}
