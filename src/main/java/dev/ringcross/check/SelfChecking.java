package dev.ringcross.check;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.call.Unavailable;
import dev.ringcross.evidence.Tracer;
import dev.ringcross.experiment.Experiment;
import dev.ringcross.experiment.Experimenting;
import dev.ringcross.result.KnownAnswer;
import dev.ringcross.result.Observation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes all checks of this host and of Ringcross. */
public final class SelfChecking {
    /** The observation of a child's system calls, counted by its tracing parent, which needs no privilege. */
    static final String ENTRIES = "known-entries";

    /** The observation of what a process in C sees of itself. */
    static final String ANSWERS = "known-answers";

    static final String COUNTERS = "kernel-counters";
    static final String JAVA_CLOCK = "java-clock";
    static final String CANARY = "canary";
    static final String LIBRARY = "library";

    private static final List<Check> CHECKS = List.of(
            new ClockStaysInUserMode(),
            new GetppidEntersOnce(),
            new CountersSeeEachEntry(),
            new CountersAgreeOnSwitches(),
            new SleepCostsTwoSwitches(),
            new SleepIsNotCutShort(),
            new ClockNeverGoesBack(),
            new ClockKeepsItsResolution(),
            new NanoTimeNeverGoesBack(),
            new AffinityIsObeyed(),
            new FirstTouchFaultsOnce(),
            new ChildEndsAsTold(),
            new LoopMakesEachCall(),
            new CanaryDoesItsSteps(),
            new CanaryTimeFollowsSteps(),
            new LibraryIsTheOneBuilt());

    private final Experimenting children;

    /** @param directory private to this run; whoever made it removes it */
    public SelfChecking(Path directory) {
        children = new Experimenting(List.of(Experiment.inC(ENTRIES), Experiment.inC(ANSWERS)), directory);
    }

    /** Makes the checks, which takes a second or two. */
    public List<KnownAnswer> answers() {
        return judge(observe());
    }

    /** Ends the running child and begins no other. May be called from any thread. */
    public void stop() {
        children.stop();
    }

    /** The answer of each check to the observations. */
    static List<KnownAnswer> judge(Map<String, Observation> observed) {
        return CHECKS.stream()
                .map(check -> judge(
                        check,
                        observed.getOrDefault(
                                check.observation(),
                                new Observation(
                                        check.observation(), "the self-check was stopped before this", Map.of()))))
                .toList();
    }

    private static KnownAnswer judge(Check check, Observation observation) {
        try {
            Check.Judged judged = check.judge(CheckFacts.of(observation));
            return new KnownAnswer(
                    check.name(),
                    check.expected(),
                    judged.counted(),
                    judged.holds(),
                    null,
                    judged.holds() ? null : check.remedy());
        } catch (CheckFacts.Missing missing) {
            // Where the build does not fit the host, nothing that a check could name helps.
            String remedy = BoundPlatform.misfit().isPresent() ? null : check.remedy();
            return new KnownAnswer(check.name(), check.expected(), null, null, missing.getMessage(), remedy);
        }
    }

    private Map<String, Observation> observe() {
        Map<String, Observation> observed = new LinkedHashMap<>();
        List<Observation> all = new ArrayList<>();
        if (BoundPlatform.misfit().isPresent()) {
            for (String name : List.of(ENTRIES, ANSWERS, COUNTERS, JAVA_CLOCK, CANARY, LIBRARY)) {
                all.add(new Observation(name, BoundPlatform.misfit().get(), Map.of()));
            }
        } else {
            String tracer = Tracer.ofThisProcess();
            children.observe(name -> {}).stream()
                    .map(one -> tracer == null ? one : traced(one, tracer))
                    .forEach(all::add);
            all.add(observe(COUNTERS, CounterProbe::facts));
            all.add(observe(JAVA_CLOCK, ClockProbe::facts));
            all.add(observe(CANARY, CanaryProbe::facts));
            all.add(observe(LIBRARY, LibraryProbe::facts));
        }
        all.forEach(one -> observed.put(one.experiment(), one));
        return observed;
    }

    /** The child's switches come from getrusage(2), which counts a tracer's stops as if the child had waited. */
    static Observation traced(Observation observed, String tracer) {
        Map<String, String> facts = new LinkedHashMap<>(observed.facts());
        if (facts.remove("sleep.away") != null) {
            facts.put("sleep.refused", "traced by " + tracer + ", which stops each system call twice");
        }
        return new Observation(observed.experiment(), observed.reason(), facts);
    }

    private static Observation observe(String name, Supplier<Map<String, String>> facts) {
        try {
            return new Observation(name, null, facts.get());
        } catch (Unavailable refused) {
            return new Observation(name, String.valueOf(refused.getMessage()), Map.of());
        }
    }
}
