package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.Unavailable;
import org.junit.jupiter.api.Test;

/** Whatever JMH wraps around it, the reason is what comes out. */
class FailureTest {
    @Test
    void what_this_host_cannot_serve_is_absent_with_its_reason() {
        Exception wrapper = new RuntimeException("Benchmark error");
        wrapper.addSuppressed(new IllegalStateException(new Unavailable("only one CPU may be used")));
        assertThat(Failure.of(wrapper)).isEqualTo(new Failure(true, "only one CPU may be used"));
    }

    @Test
    void everything_else_has_failed_with_its_innermost_words() {
        Throwable wrapper = new RuntimeException("outer", new IllegalStateException("refused: -11"));
        assertThat(Failure.of(wrapper)).isEqualTo(new Failure(false, "java.lang.IllegalStateException: refused: -11"));
    }

    @Test
    void a_function_that_no_library_has_is_absent() {
        Throwable wrapper = new ExceptionInInitializerError(
                new java.util.NoSuchElementException("Symbol not found: ringcross_loop_call"));
        assertThat(Failure.of(new RuntimeException("outer", wrapper)))
                .satisfies(failure -> assertThat(failure.absent()).isTrue())
                .satisfies(failure -> assertThat(failure.reason()).startsWith("Symbol not found: ringcross_loop_call"));
    }
}
