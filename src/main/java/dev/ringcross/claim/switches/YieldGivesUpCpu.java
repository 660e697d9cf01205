package dev.ringcross.claim.switches;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import java.util.List;

/**
 * Counts kernel entries and switches per call of sched_yield and Thread.yield, alone and with a competitor on the same
 * CPU, and those of a virtual thread's yield and of a hint to the CPU.
 */
@ClaimInfo(
        in = Theme.SWITCHES,
        kinds = {Claim.Kind.COUNTED, Claim.Kind.TIMED})
public final class YieldGivesUpCpu implements Claim {
    private static final String ALONE = "sched-yield/c company=alone";
    private static final String COMPETITOR = "sched-yield/c company=competitor";
    private static final String JAVA_COMPETITOR = "sched-yield/java company=competitor";
    private static final String VIRTUAL = "virtual-yield/java";
    private static final String SPIN = "on-spin-wait/java";

    private static final List<String> COMPETED_OVER_ALONE = List.of(COMPETITOR, ALONE);

    /** The share of switches per call above which most calls switch. */
    private static final double MOST = 0.5;

    @Override
    public List<List<String>> pairs() {
        return List.of(COMPETED_OVER_ALONE);
    }

    @Override
    public List<String> cells() {
        return List.of(ALONE, COMPETITOR, JAVA_COMPETITOR, VIRTUAL, SPIN);
    }

    @Override
    public Finding judge(RunObservations observed) {
        double alone = observed.contextSwitches(ALONE);
        double together = observed.contextSwitches(COMPETITOR);
        Verdict verdict = together < MOST ? Verdict.CONTRADICTED : alone < MOST ? Verdict.DEPENDS : Verdict.SUPPORTED;
        return Finding.of(verdict)
                .effect(observed.contrast(COMPETED_OVER_ALONE))
                .say("alone", ClaimText.number(alone))
                .say("together", ClaimText.number(together))
                .say("entriesAlone", ClaimText.counted(() -> observed.kernelEntries(ALONE)))
                .say("java", ClaimText.counted(() -> observed.contextSwitches(JAVA_COMPETITOR)))
                .say("virtual", ClaimText.counted(() -> observed.kernelEntries(VIRTUAL)))
                .say("spin", ClaimText.counted(() -> observed.kernelEntries(SPIN)));
    }
}
