package dev.ringcross.claim;

import dev.ringcross.claim.asynchrony.AsyncOverlaps;
import dev.ringcross.claim.asynchrony.AsyncSuitsIo;
import dev.ringcross.claim.asynchrony.SyncBlocks;
import dev.ringcross.claim.asynchrony.SyncKeepsOrder;
import dev.ringcross.claim.communication.LocksBecomeBottleneck;
import dev.ringcross.claim.communication.LocksDeadlock;
import dev.ringcross.claim.communication.SharingRaces;
import dev.ringcross.claim.communication.ThreadsCommunicateCheaper;
import dev.ringcross.claim.modes.FaultDoesNotSpread;
import dev.ringcross.claim.modes.IoNeedsKernel;
import dev.ringcross.claim.modes.KernelChecksRequests;
import dev.ringcross.claim.modes.KernelSchedulesAndSyncs;
import dev.ringcross.claim.modes.ModeSwitchSlowsLowLatency;
import dev.ringcross.claim.modes.SyscallCostsMoreThanCall;
import dev.ringcross.claim.modes.UserCannotTouchHardware;
import dev.ringcross.claim.modes.UserCannotTouchKernelMemory;
import dev.ringcross.claim.modes.UserCannotTouchOthers;
import dev.ringcross.claim.processes.FewerSyscallsPerThread;
import dev.ringcross.claim.processes.ForkCopiesMemory;
import dev.ringcross.claim.processes.MultiprocessForCpuBound;
import dev.ringcross.claim.processes.MultithreadForIoBound;
import dev.ringcross.claim.processes.OneCpuNoGain;
import dev.ringcross.claim.processes.OwnAddressSpace;
import dev.ringcross.claim.processes.ProcessCrashIsContained;
import dev.ringcross.claim.processes.ProcessCreationCostsMore;
import dev.ringcross.claim.processes.ProcessesShareFilesCheaply;
import dev.ringcross.claim.processes.ThreadCrashKillsProcess;
import dev.ringcross.claim.processes.ThreadRespondsSooner;
import dev.ringcross.claim.processes.ThreadsUseLessMemory;
import dev.ringcross.claim.switches.MoreProcessesMoreSwitching;
import dev.ringcross.claim.switches.OneTaskAtATime;
import dev.ringcross.claim.switches.SwitchFlushesCache;
import dev.ringcross.claim.switches.SwitchSavesState;
import dev.ringcross.claim.switches.ThreadSwitchCheaper;
import dev.ringcross.claim.switches.YieldGivesUpCpu;
import dev.ringcross.experiment.Experiment;
import dev.ringcross.result.Interval;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import dev.ringcross.stats.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All claims in the order of the course, and their judgement. */
public final class ClaimRegistry {
    private static final List<Claim> PROCESSES = List.of(
            new OwnAddressSpace(),
            new ProcessCrashIsContained(),
            new ThreadCrashKillsProcess(),
            new ProcessCreationCostsMore(),
            new FewerSyscallsPerThread(),
            new ForkCopiesMemory(),
            new ThreadsUseLessMemory(),
            new ProcessesShareFilesCheaply(),
            new ThreadRespondsSooner(),
            new MultiprocessForCpuBound(),
            new MultithreadForIoBound(),
            new OneCpuNoGain());

    private static final List<Claim> SWITCHES = List.of(
            new OneTaskAtATime(),
            new SwitchSavesState(),
            new ThreadSwitchCheaper(),
            new SwitchFlushesCache(),
            new MoreProcessesMoreSwitching(),
            new YieldGivesUpCpu());

    private static final List<Claim> COMMUNICATION = List.of(
            new ThreadsCommunicateCheaper(), new SharingRaces(), new LocksBecomeBottleneck(), new LocksDeadlock());

    private static final List<Claim> MODES = List.of(
            new IoNeedsKernel(),
            new SyscallCostsMoreThanCall(),
            new ModeSwitchSlowsLowLatency(),
            new UserCannotTouchHardware(),
            new UserCannotTouchKernelMemory(),
            new UserCannotTouchOthers(),
            new KernelChecksRequests(),
            new FaultDoesNotSpread(),
            new KernelSchedulesAndSyncs());

    private static final List<Claim> ASYNCHRONY =
            List.of(new SyncBlocks(), new SyncKeepsOrder(), new AsyncOverlaps(), new AsyncSuitsIo());

    private static final List<Claim> CLAIMS = Stream.of(PROCESSES, SWITCHES, COMMUNICATION, MODES, ASYNCHRONY)
            .flatMap(List::stream)
            .toList();

    /** The sentences of the course that can't be measured; their reasons are in the bundles. */
    private static final List<String> UNMEASURABLE = List.of(
            "threads-are-harder-to-debug",
            "async-is-more-complex",
            "kernel-bugs-take-down-the-host",
            "kernel-code-can-be-tuned");

    private ClaimRegistry() {}

    public static List<Claim> claims() {
        return CLAIMS;
    }

    /** The ids of the sentences that can't be measured; their words are in the common bundle. */
    public static List<String> unmeasurable() {
        return UNMEASURABLE;
    }

    public static Optional<Claim> byId(String id) {
        return CLAIMS.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    /** The claims that a run of these cells alone can judge: those that need no experiment and have all their cells. */
    public static List<Claim> judgedBy(Set<String> cells) {
        return CLAIMS.stream()
                .filter(claim -> claim.kinds().contains(Claim.Kind.TIMED))
                .filter(claim -> claim.experiments().isEmpty() && cells.containsAll(claim.cells()))
                .toList();
    }

    /** The names of the cells that these claims use. */
    public static List<String> cells(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.cells().stream())
                .distinct()
                .toList();
    }

    /** The pairs of cells that these claims compare. */
    public static List<List<String>> pairs(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.pairs().stream())
                .distinct()
                .toList();
    }

    public static List<Experiment> experiments(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.experiments().stream())
                .distinct()
                .toList();
    }

    public static List<JudgedClaim> judge(List<Claim> claims, Result result, ClaimWords words) {
        return claims.stream().map(claim -> judge(claim, result, words)).toList();
    }

    private static JudgedClaim judge(Claim claim, Result result, ClaimWords words) {
        RunObservations observed = RunObservations.of(result);
        Finding finding = finding(claim, observed);
        Range ci95 = finding.ci95();
        return new JudgedClaim(
                claim.id(),
                finding.verdict().name(),
                words.of(claim, "statement"),
                rounded(finding.effect()),
                ci95 == null ? null : new Interval(rounded(ci95.low()), rounded(ci95.high())),
                words.why(claim, finding),
                words.of(claim, "flips"),
                observed.evidence(),
                "./ringcross claims --only " + claim.id(),
                finding.curves());
    }

    static Finding finding(Claim claim, RunObservations observed) {
        try {
            Finding finding = claim.judge(observed);
            return finding.say("margin", ClaimText.percent(RunObservations.MARGIN));
        } catch (NotMeasured reason) {
            return Finding.of(Verdict.NOT_MEASURABLE).say("reason", reason.reason());
        }
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? null : Double.valueOf(rounded(value.doubleValue()));
    }

    /** Rounds to significant digits, so that a small ratio stays within its interval. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(6)).doubleValue();
    }
}
