package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservedTest {
    private static final String CELL = "getppid/c";

    private static boolean hasEntries(SyntheticRun run) {
        return Observed.of(run.result()).hasKernelEntries(CELL);
    }

    @Test
    void entries_are_there_only_where_the_kernel_counted_them() {
        assertThat(hasEntries(new SyntheticRun().counted(CELL, 100, 0, 0, 0))).isTrue();
        assertThat(hasEntries(new SyntheticRun().cell(CELL, 100))).isFalse();
        assertThat(hasEntries(new SyntheticRun().absent(CELL, "no compiler"))).isFalse();
        assertThat(hasEntries(new SyntheticRun())).isFalse();
    }
}
