package dev.ringcross.claim.modes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.PerCall;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import java.util.List;
import java.util.stream.Stream;

/** Compares what enters the kernel with a call that does not, and counts how often each enters. */
@ClaimInfo(
        in = Theme.MODES,
        kinds = {Claim.Kind.TIMED, Claim.Kind.COUNTED})
public final class SyscallCostsMoreThanCall implements Claim {
    private static final String FUNCTION = "noop/c";
    private static final String CLOCK = "clock-gettime/c clock=monotonic";
    private static final String UNSERVED = "enosys/c";
    private static final String PARENT = "getppid/c";
    private static final String FAULT = "page-fault/c";
    private static final String SIGNAL = "signal-deliver/c";

    private static final List<List<String>> OVER_FUNCTION = Stream.of(UNSERVED, PARENT, FAULT, SIGNAL)
            .map(entering -> List.of(entering, FUNCTION))
            .toList();
    private static final List<String> OVER_CLOCK = List.of(PARENT, CLOCK);

    @Override
    public List<List<String>> pairs() {
        return Stream.concat(OVER_FUNCTION.stream(), Stream.of(OVER_CLOCK)).toList();
    }

    @Override
    public List<String> cells() {
        return List.of(FUNCTION, CLOCK, UNSERVED, PARENT, FAULT, SIGNAL);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC("entries-of-calls"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        PerCall entries = new PerCall(observed.experiment("entries-of-calls"));
        double function = entries.of("function");
        double clock = entries.of("clock");
        double parent = entries.of("getppid");
        double unserved = entries.of("unserved");
        // With a clock that the vDSO cannot read it is a system call as well.
        Finding timed = ContrastSummary.finding(observed.contrasts(clock == 0 ? pairs() : OVER_FUNCTION));
        boolean enters = function == 0 && parent >= 1 && unserved >= 1;
        Finding finding = enters ? timed : Finding.of(Verdict.CONTRADICTED).because("entries");
        return said(finding, observed)
                .say("functionEntries", ClaimText.number(function))
                .say("clockEntries", ClaimText.number(clock))
                .say("parentEntries", ClaimText.number(parent))
                .say("unservedEntries", ClaimText.number(unserved));
    }

    private static Finding said(Finding finding, RunObservations observed) {
        return finding.say("function", time(observed, FUNCTION))
                .say("clock", time(observed, CLOCK))
                .say("unserved", time(observed, UNSERVED))
                .say("parent", time(observed, PARENT))
                .say("fault", time(observed, FAULT))
                .say("signal", time(observed, SIGNAL));
    }

    private static String time(RunObservations observed, String cell) {
        return observed.has(cell) ? ClaimText.time(observed.typical(cell)) : "–";
    }
}
