package dev.ringcross.call;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A cell asks for room before it takes it, and a refusal names the limit. */
class RoomTest {
    private static final long MEBIBYTE = 1L << 20;

    @Test
    void a_little_is_there() {
        assertThatCode(() -> Room.forThreads(1)).doesNotThrowAnyException();
        assertThatCode(() -> Room.forDescriptors(4)).doesNotThrowAnyException();
        assertThatCode(() -> Room.forMemory(MEBIBYTE)).doesNotThrowAnyException();
    }

    @Test
    void too_much_is_refused_with_the_name_of_the_limit() {
        assertThatThrownBy(() -> Room.forThreads(1L << 40))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("tasks")
                .hasMessageContaining("raise it");
        assertThatThrownBy(() -> Room.forDescriptors(1L << 40))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("ulimit -n");
        assertThatThrownBy(() -> Room.forMemory(1L << 60))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("memory");
    }
}
