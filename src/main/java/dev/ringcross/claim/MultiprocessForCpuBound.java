package dev.ringcross.claim;

import java.util.List;

/** Compares the same arithmetic divided among waiting threads and among waiting processes, on all CPUs. */
@Taught(in = Theme.PROCESSES, kinds = Claim.Kind.TIMED)
final class MultiprocessForCpuBound implements Claim {
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
    public Finding judge(Observed observed) {
        return WORK.judge(observed);
    }
}
