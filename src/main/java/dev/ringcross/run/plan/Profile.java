package dev.ringcross.run.plan;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.plan.MeasuringPlan.Effort;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much is measured. On two CPUs: quick within half a minute, standard within five minutes. */
public enum Profile {
    /** The rungs of the ladder only: about forty cells. */
    QUICK(4, 24, new Effort(3, 24, 100, 150, true), 19),
    STANDARD(5, 30, new Effort(3, 20, 80, 150, true), 210),
    THOROUGH(20, 40, new Effort(5, 40, 200, 250, true), 1e9);

    /** What warming a cell takes, seen on a 2-CPU guest: most of it is the compilers' time. */
    private static final double WARM_MILLIS = 45;

    /** What a cell takes at a visit beside its slices: it is opened and closed. */
    private static final double OPENING_MILLIS = 1;

    /** The start of a measuring JVM, seen on a 2-CPU guest. */
    private static final double START_MILLIS = 500;

    /** What a cell takes of a visit when its operation is short: some turns of 100 µs, itself and its share of the rest. */
    private static final double VISIT_MILLIS = 5;

    /** Under this many JVMs there is no interval worth its name. */
    private static final int FEWEST_JVMS = 4;

    /** When there are too many cells: fewer visits, and less time to get warm. */
    private static final Effort SHORT = new Effort(2, 10, 40, 60, false);

    private final int firstJvms;
    private final int mostJvms;
    private final Effort effort;
    private final double seconds;

    Profile(int firstJvms, int mostJvms, Effort effort, double seconds) {
        this.firstJvms = firstJvms;
        this.mostJvms = mostJvms;
        this.effort = effort;
        this.seconds = seconds;
    }

    /** As many fresh JVMs as asked for, or as the profile's time allows for so many cells. */
    public Schedule schedule(int cells, @Nullable Integer jvms) {
        return jvms == null ? scheduleWithin(cells, seconds) : Schedule.fixed(jvms, effortFor(cells, jvms, seconds));
    }

    /** Of which the fewest JVMs that can be judged end in time. */
    public Schedule scheduleUntil(int cells, StopRule rule) {
        double most = Math.min(seconds, rule.maxSeconds());
        return new Schedule(
                StopRule.FEWEST_JVMS,
                Integer.MAX_VALUE,
                effortFor(cells, StopRule.FEWEST_JVMS, most),
                rule.maxSeconds());
    }

    /** As much as so many seconds allow for. */
    public Schedule scheduleWithin(int cells, double allowedSeconds) {
        Effort chosen = effortFor(cells, firstJvms, allowedSeconds);
        int first = chosen == SHORT ? FEWEST_JVMS : firstJvms;
        return new Schedule(first, mostJvms, chosen, allowedSeconds);
    }

    private Effort effortFor(int cells, int jvms, double allowedSeconds) {
        double each = WARM_MILLIS + effort.visits() * (OPENING_MILLIS + VISIT_MILLIS);
        double all = jvms * (START_MILLIS + cells * each) / 1000;
        return all <= allowedSeconds ? effort : SHORT;
    }

    /** Whether it measures this cell when nothing narrower is asked for. */
    public boolean wants(CellSpec cell) {
        return switch (this) {
            case QUICK -> cell.isRung();
            case STANDARD -> !cell.isFarEnd();
            case THOROUGH -> true;
        };
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
