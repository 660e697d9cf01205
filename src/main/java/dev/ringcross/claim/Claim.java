package dev.ringcross.claim;

import dev.ringcross.catalogue.Kebab;
import dev.ringcross.experiment.Experiment;
import java.util.List;
import java.util.Objects;
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

    /** The class's name in kebab case. Stable: scripts, files and people use it. */
    default String id() {
        return Kebab.fromCamel(getClass().getSimpleName());
    }

    /** Whose bundle has its words. */
    default Theme theme() {
        return taught().in();
    }

    default Set<Kind> kinds() {
        return Set.of(taught().kinds());
    }

    private ClaimInfo taught() {
        return Objects.requireNonNull(getClass().getAnnotation(ClaimInfo.class), "a claim is @Taught");
    }

    /** The cells it looks at, by name: {@code pipe-pingpong/c between=threads cpus=same}. */
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
     * What was observed says of it.
     *
     * @throws NotMeasured when what it stands on was not observed
     */
    Finding judge(RunObservations observed);
}
