package dev.ringcross.claim.modes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Contrast;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import java.util.List;

/** Compares the same exchange by ways that enter the kernel and by ways that do not. */
@ClaimInfo(in = Theme.MODES, kinds = Claim.Kind.TIMED)
public final class ModeSwitchSlowsLowLatency implements Claim {
    private static final String SPIN = "shared-memory-spin/c bytes=1";
    private static final String FUTEX = "shared-memory-futex/c bytes=1";
    private static final String PIPE = "pipe-pingpong/c between=processes cpus=two";
    private static final String ENTER = "io-uring-nop/c entry=enter";
    private static final String POLLED = "io-uring-nop/c entry=sqpoll";
    private static final String CROSSING = "getppid/c";

    /** The share of an exchange below which the crossing is not what takes the time. */
    private static final double SMALL_PART = 0.5;

    private static final List<List<String>> PAIRS =
            List.of(List.of(FUTEX, SPIN), List.of(PIPE, SPIN), List.of(ENTER, POLLED));

    @Override
    public List<List<String>> pairs() {
        return PAIRS;
    }

    @Override
    public List<String> cells() {
        return List.of(SPIN, FUTEX, PIPE, ENTER, POLLED, CROSSING);
    }

    @Override
    public Finding judge(RunObservations observed) {
        List<Contrast> contrasts = observed.contrasts(PAIRS);
        double crossing = observed.typical(CROSSING);
        Finding finding = ContrastSummary.finding(contrasts);
        boolean wakes = observed.has(FUTEX) && crossing < SMALL_PART * observed.typical(FUTEX);
        return (finding.verdict() == Verdict.SUPPORTED && wakes ? finding.because("waking") : finding)
                .say("spin", time(observed, SPIN))
                .say("futex", time(observed, FUTEX))
                .say("pipe", time(observed, PIPE))
                .say("enter", time(observed, ENTER))
                .say("polled", time(observed, POLLED))
                .say("crossing", ClaimText.time(crossing))
                .say("share", observed.has(FUTEX) ? ClaimText.percent(crossing / observed.typical(FUTEX)) : "–");
    }

    private static String time(RunObservations observed, String cell) {
        return observed.has(cell) ? ClaimText.time(observed.typical(cell)) : "–";
    }
}
