package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void what_holds_in_all_cases_is_supported_in_some_depends_and_in_none_is_contradicted() {
        assertThat(Verdict.of(3, 3)).isEqualTo(Verdict.SUPPORTED);
        assertThat(Verdict.of(2, 3)).isEqualTo(Verdict.DEPENDS);
        assertThat(Verdict.of(0, 3)).isEqualTo(Verdict.CONTRADICTED);
    }
}
