package dev.ringcross.claim;

import dev.ringcross.run.experiment.Experiment;
import java.util.List;
import java.util.Set;

/** A sentence that courses teach, and how to tell from what was observed whether it holds. */
public interface Claim {
    /** How its verdict is come by. */
    enum Kind {
        /** By ratios of cells, with intervals. */
        TIMED,
        /** By counts of the kernel. */
        COUNTED,
        /** By what processes did that may be lost. */
        DEMONSTRATED
    }

    /** Stable: scripts, files and people use it. */
    String id();

    /** Whose bundle has its words. */
    Theme theme();

    Set<Kind> kinds();

    /** The cells it looks at, by name: {@code pipe-pingpong/c between=threads cpus=same}. */
    default List<String> cells() {
        return List.of();
    }

    default List<Experiment> experiments() {
        return List.of();
    }

    /**
     * What was observed says of it.
     *
     * @throws NotMeasured when what it stands on was not observed
     */
    Finding judge(Observed observed);
}
