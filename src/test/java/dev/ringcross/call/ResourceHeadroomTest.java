package dev.ringcross.call;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A cell asks for room before it takes it, and a refusal names the limit. */
class ResourceHeadroomTest {
    private static final long MEBIBYTE = 1L << 20;

    @Test
    void a_little_is_there() {
        assertThatCode(() -> ResourceHeadroom.forThreads(1)).doesNotThrowAnyException();
        assertThatCode(() -> ResourceHeadroom.forDescriptors(4)).doesNotThrowAnyException();
        assertThatCode(() -> ResourceHeadroom.forMemory(MEBIBYTE)).doesNotThrowAnyException();
    }

    @Test
    void too_much_is_refused_with_the_name_of_the_limit() {
        assertThatThrownBy(() -> ResourceHeadroom.forThreads(1L << 40))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("tasks")
                .hasMessageContaining("raise that limit");
        assertThatThrownBy(() -> ResourceHeadroom.forDescriptors(1L << 40))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("ulimit -n");
        assertThatThrownBy(() -> ResourceHeadroom.forMemory(1L << 60))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("memory");
    }
}
