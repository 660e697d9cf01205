package dev.ringcross.claim;

import dev.ringcross.catalogue.Kebab;
import dev.ringcross.experiment.Experiment;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A sentence that courses teach, and the test whether it holds in what was observed. */
public interface Claim {
    /** What the verdict is based on. */
    enum Kind {
        /** Ratios of cells, with intervals. */
        TIMED,
        /** Counts of the kernel. */
        COUNTED,
        /** Observations of child processes that may crash. */
        DEMONSTRATED
    }

    /** The class's name in kebab case. Stable: scripts, files and people use it. */
    default String id() {
        return Kebab.fromCamel(getClass().getSimpleName());
    }

    /** The theme, whose bundle has the words of this claim. */
    default Theme theme() {
        return taught().in();
    }

    default Set<Kind> kinds() {
        return Set.of(taught().kinds());
    }

    private ClaimInfo taught() {
        return Objects.requireNonNull(getClass().getAnnotation(ClaimInfo.class), "a claim is @Taught");
    }

    /** The names of the cells that it uses: {@code pipe-pingpong/c between=threads cpus=same}. */
    default List<String> cells() {
        return List.of();
    }

    /**
     * The pairs of cells that it compares, the one said to take more first; both cells of a pair take turns together when
     * they are measured.
     */
    default List<List<String>> pairs() {
        return List.of();
    }

    default List<Experiment> experiments() {
        return List.of();
    }

    /**
     * Judges the claim by what was observed.
     *
     * @throws NotMeasured when what it needs was not observed
     */
    Finding judge(RunObservations observed);
}
