package dev.ringcross.run.record;

import java.util.HashMap;
import java.util.Map;

/**
 * How long each group of cells has taken, summed from one message to the next. It predicts what one more JVM for the
 * group would take.
 */
public final class GroupTimes {
    private final Map<String, Double> secondsByGroup = new HashMap<>();
    private long since = System.nanoTime();

    /** Notes the time of a message: what follows belongs to another group. */
    void heard() {
        since = System.nanoTime();
    }

    /** Adds the time since the message before to this group. */
    void spent(String turnGroup) {
        double seconds = (System.nanoTime() - since) / 1e9;
        secondsByGroup.merge(turnGroup, seconds, Double::sum);
    }

    /** The time of one group in all JVMs so far. */
    public double seconds(String turnGroup) {
        return secondsByGroup.getOrDefault(turnGroup, 0.0);
    }

    /** The time of several groups in all JVMs so far. */
    public double seconds(Iterable<String> turnGroups) {
        double sum = 0;
        for (String one : turnGroups) {
            sum += seconds(one);
        }
        return sum;
    }
}
