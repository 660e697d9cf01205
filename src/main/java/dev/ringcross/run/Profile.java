package dev.ringcross.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much is measured. On two CPUs: quick within half a minute, standard within five. */
public enum Profile {
    /** The rungs of the ladder only: about forty cells. */
    QUICK(5, 3, 10),
    STANDARD(10, 25, 50),
    THOROUGH(30, 25, 50);

    private final int forks;
    private final int rounds;
    private final int warmMillis;

    Profile(int forks, int rounds, int warmMillis) {
        this.forks = forks;
        this.rounds = rounds;
        this.warmMillis = warmMillis;
    }

    public int forks() {
        return forks;
    }

    public int rounds() {
        return rounds;
    }

    /** How long each cell is warmed, once a fork. */
    public int warmMillis() {
        return warmMillis;
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
