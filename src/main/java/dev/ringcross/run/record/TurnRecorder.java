package dev.ringcross.run.record;

import dev.ringcross.result.CanaryVisit;
import dev.ringcross.run.process.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The canary's readings of a run, visit by visit. */
final class TurnRecorder {
    private final List<CanaryVisit> visits = new ArrayList<>();

    /** Records the readings of one message; a visit that is reported in several messages stays one visit. */
    void add(int jvm, Message.Turns turns) {
        CanaryVisit last = visits.isEmpty() ? null : visits.get(visits.size() - 1);
        List<@Nullable Double> readings = new ArrayList<>();
        for (double reading : turns.throughputNs()) {
            readings.add(SampleList.kept(reading));
        }
        if (last != null
                && last.jvm() == jvm
                && last.visit() == turns.visit()
                && last.turnGroup().equals(turns.turnGroup())) {
            List<@Nullable Double> all = new ArrayList<>(last.throughputNs());
            all.addAll(readings.subList(1, readings.size()));
            visits.set(visits.size() - 1, last.with(all));
            return;
        }
        visits.add(new CanaryVisit(
                jvm,
                turns.turnGroup(),
                turns.visit(),
                SampleList.kept(turns.host().latencyNs()),
                turns.host().runQueue(),
                SampleList.kept(turns.host().stealRatio()),
                readings));
    }

    void restore(List<CanaryVisit> earlier) {
        visits.addAll(earlier);
    }

    List<CanaryVisit> visits() {
        return visits;
    }
}
