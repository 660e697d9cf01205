package dev.ringcross.claim;

import java.util.List;

/** Compares the same work with waits in it, divided among threads and among processes, on all CPUs. */
@Taught(in = Theme.PROCESSES, kinds = Claim.Kind.TIMED)
final class MultithreadForIoBound implements Claim {
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
    public Finding judge(Observed observed) {
        return WORK.judge(observed);
    }
}
