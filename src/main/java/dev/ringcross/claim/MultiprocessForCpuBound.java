package dev.ringcross.claim;

import java.util.List;
import java.util.Set;

/** The same arithmetic divided among threads and among processes that stand ready, on all CPUs. */
final class MultiprocessForCpuBound implements Claim {
    private static final DividedWork WORK = new DividedWork("cpu-work", "processes", "threads");

    @Override
    public String id() {
        return "multiprocess-for-cpu-bound";
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
