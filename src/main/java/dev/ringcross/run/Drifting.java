package dev.ringcross.run;

import dev.ringcross.result.Drift;
import dev.ringcross.result.Interval;
import dev.ringcross.result.NoiseFloor;
import dev.ringcross.stats.AaArm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moved with order or time: the A/A arm by round, and the cells that rise or fall while their JVMs run. */
final class Drifting {
    private Drifting() {}

    /** Null where there is nothing to tell it by. */
    static @Nullable Drift of(List<Samples> heard, @Nullable NoiseFloor floor, long seed) {
        double ratio = floor == null || floor.ratio() == null ? 0 : floor.ratio();
        List<Samples> timed = heard.stream()
                .filter(one -> one.failure == null && one.isTimed())
                .toList();
        List<dev.ringcross.stats.@Nullable Drift> family = new ArrayList<>();
        timed.forEach(one -> family.add(dev.ringcross.stats.Drift.of(one.timed(), ratio, seed)));
        if (family.stream().allMatch(one -> one == null)) {
            return null;
        }
        List<Boolean> moved = dev.ringcross.stats.Drift.moved(family, ratio);
        List<Drift.Moved> cells = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            dev.ringcross.stats.Drift one = family.get(i);
            if (one != null && moved.get(i)) {
                cells.add(moved(timed.get(i), one));
            }
        }
        return new Drift(strip(heard), cells);
    }

    private static Drift.Moved moved(Samples one, dev.ringcross.stats.Drift drift) {
        return new Drift.Moved(
                one.cell.primitive().id(),
                one.cell.route().id(),
                one.cell.params(),
                Assembly.rounded(drift.ratio()),
                new Interval(
                        Assembly.rounded(drift.ci95().low()),
                        Assembly.rounded(drift.ci95().high())));
    }

    /** The forks of one twin beside those of the others: the host had one state for all of them. */
    private static List<@Nullable Double> strip(List<Samples> heard) {
        List<List<@Nullable Double>> first = new ArrayList<>();
        List<List<@Nullable Double>> second = new ArrayList<>();
        for (Samples one : heard) {
            if (one.isTwinned()) {
                int forks = Math.min(one.timed().size(), one.twins().size());
                first.addAll(one.timed().subList(0, forks));
                second.addAll(one.twins().subList(0, forks));
            }
        }
        List<@Nullable Double> strip = new ArrayList<>();
        AaArm.strip(first, second).forEach(ratio -> strip.add(Assembly.rounded(ratio)));
        return strip;
    }
}
