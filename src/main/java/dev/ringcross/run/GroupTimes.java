package dev.ringcross.run;

import java.util.HashMap;
import java.util.Map;

/** How long each group of cells has taken of a run, from one message to the next: what one more JVM for it would take. */
final class GroupTimes {
    private final Map<String, Double> secondsByGroup = new HashMap<>();
    private long since = System.nanoTime();

    /** A message came, of whatever kind: what follows is another's time. */
    void heard() {
        since = System.nanoTime();
    }

    /** What passed since the message before was this group's. */
    void spent(String turnGroup) {
        double seconds = (System.nanoTime() - since) / 1e9;
        secondsByGroup.merge(turnGroup, seconds, Double::sum);
    }

    /** In all JVMs so far. */
    double seconds(String turnGroup) {
        return secondsByGroup.getOrDefault(turnGroup, 0.0);
    }

    /** In all JVMs so far, of several groups. */
    double seconds(Iterable<String> turnGroups) {
        double sum = 0;
        for (String one : turnGroups) {
            sum += seconds(one);
        }
        return sum;
    }
}
