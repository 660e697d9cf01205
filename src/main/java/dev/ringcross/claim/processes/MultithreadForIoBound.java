package dev.ringcross.claim.processes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.DividedWork;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import java.util.List;

/** Compares the same work with waits in it, divided among threads and among processes, on all CPUs. */
@ClaimInfo(in = Theme.PROCESSES, kinds = Claim.Kind.TIMED)
public final class MultithreadForIoBound implements Claim {
    private static final DividedWork WORK = new DividedWork("wait-work", "threads", "processes");

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
