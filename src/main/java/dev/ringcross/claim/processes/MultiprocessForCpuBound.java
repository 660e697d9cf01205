package dev.ringcross.claim.processes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.DividedWork;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import java.util.List;

/** Compares the same arithmetic divided among waiting threads and among waiting processes, on all CPUs. */
@ClaimInfo(in = Theme.PROCESSES, kinds = Claim.Kind.TIMED)
public final class MultiprocessForCpuBound implements Claim {
    private static final DividedWork WORK = new DividedWork("cpu-work", "processes", "threads");

    @Override
    public List<List<String>> pairs() {
        return WORK.pairs();
    }

    @Override
    public List<String> cells() {
        return WORK.cells();
    }

    @Override
    public Finding judge(RunObservations observed) {
        return WORK.judge(observed);
    }
}
