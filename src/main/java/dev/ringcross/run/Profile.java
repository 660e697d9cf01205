package dev.ringcross.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much is measured. On two CPUs: quick within half a minute, standard within five. */
public enum Profile {
    /** The rungs of the ladder only: about forty cells. */
    QUICK(4, 3, 10, 3, 20),
    STANDARD(10, 8, 40, 4, 270),
    THOROUGH(30, 25, 25, 4, Integer.MAX_VALUE);

    /** A fork's JVMs start, and read their tails: a second and a half on a 2-CPU guest. */
    private static final double START_MILLIS = 1500;

    /** What JMH adds to each iteration, seen on a 2-CPU guest: 4 to 7 ms. */
    private static final double JMH_MILLIS = 6;

    private final int forks;
    private final int fewestRounds;
    private final int mostRounds;
    private final int warmPasses;
    private final int seconds;

    Profile(int forks, int fewestRounds, int mostRounds, int warmPasses, int seconds) {
        this.forks = forks;
        this.fewestRounds = fewestRounds;
        this.mostRounds = mostRounds;
        this.warmPasses = warmPasses;
        this.seconds = seconds;
    }

    public int forks() {
        return forks;
    }

    /** As many rounds in each JVM as the profile's time allows for so many cells. */
    public int rounds(int cells, int forks, int iterationMillis) {
        double forkMillis = seconds * 1000.0 / forks - START_MILLIS;
        double roundMillis = Math.max(1, cells) * (iterationMillis + JMH_MILLIS);
        return (int) Math.clamp(forkMillis / roundMillis - warmPasses, fewestRounds, mostRounds);
    }

    /**
     * How often each cell is run like in a round before the first that counts. One pass is not enough: in the round after
     * it an empty call took twice to three times as long as later.
     */
    public int warmPasses() {
        return warmPasses;
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
