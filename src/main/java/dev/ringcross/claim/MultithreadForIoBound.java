package dev.ringcross.claim;

import java.util.List;
import java.util.Set;

/** The same work with waiting in it, divided among threads and among processes that stand ready, on all CPUs. */
final class MultithreadForIoBound implements Claim {
    private static final DividedWork WORK = new DividedWork("wait-work", "threads", "processes");

    @Override
    public String id() {
        return "multithread-for-io-bound";
    }

    @Override
    public Theme theme() {
        return Theme.PROCESSES;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.TIMED);
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
