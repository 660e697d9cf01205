package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringcross.call.Checked;
import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import org.junit.jupiter.api.Test;

/** Whatever is wrapped around it, the reason is what comes out. */
class FailureTest {
    @Test
    void what_this_host_cannot_serve_is_absent_with_its_reason() {
        Exception wrapper = new RuntimeException("Benchmark error");
        wrapper.addSuppressed(new IllegalStateException(new Unavailable("only one CPU may be used")));
        assertThat(Failure.of(wrapper)).isEqualTo(new Failure(true, "only one CPU may be used"));
    }

    @Test
    void what_the_kernel_refused_is_absent_with_the_call_the_error_and_what_to_try() {
        CellSpec read = Catalogue.load().byId("read-zero").orElseThrow().cells().stream()
                .filter(cell -> cell.route() == Route.C)
                .findFirst()
                .orElseThrow();
        Throwable refused = assertThatThrownBy(() -> Checked.served(-38)).actual();

        Failure failure = Failure.of(new RuntimeException("outer", refused), read);

        assertThat(failure.absent()).isTrue();
        assertThat(failure.reason())
                .isEqualTo("read: Function not implemented (errno 38);"
                        + " run as root, or start without the seccomp filter that refuses it");
    }

    @Test
    void what_was_served_before_has_failed_whatever_the_kernel_says_now() {
        Throwable refused = assertThatThrownBy(() -> Checked.served(-32)).actual();
        assertThat(Failure.afterNumbers(new RuntimeException("outer", refused)))
                .isEqualTo(new Failure(false, "the kernel refused the operation: Broken pipe (errno 32)"));
        assertThat(Failure.afterNumbers(new java.io.IOException("Broken pipe")))
                .isEqualTo(new Failure(false, "broken pipe"));
    }

    @Test
    void an_answer_that_does_not_tell_the_error_names_none() {
        assertThatThrownBy(() -> Checked.served(-1)).hasMessage("the kernel refused the operation");
    }

    @Test
    void what_the_system_refused_to_the_jdk_is_absent_too() {
        assertThat(Failure.of(new java.io.UncheckedIOException(new java.nio.file.NoSuchFileException("/dev/zero"))))
                .isEqualTo(new Failure(true, "/dev/zero: no such file or directory"));
        assertThat(Failure.of(new java.net.SocketException("Operation not permitted")))
                .isEqualTo(new Failure(true, "operation not permitted"));
    }

    @Test
    void everything_else_has_failed_with_its_innermost_words() {
        Throwable wrapper = new RuntimeException("outer", new IllegalStateException("refused: -11"));
        assertThat(Failure.of(wrapper)).isEqualTo(new Failure(false, "refused: -11"));
    }

    @Test
    void a_function_that_no_library_has_is_absent() {
        Throwable wrapper = new ExceptionInInitializerError(
                new java.util.NoSuchElementException("Symbol not found: ringcross_loop_call"));
        assertThat(Failure.of(new RuntimeException("outer", wrapper)))
                .satisfies(failure -> assertThat(failure.absent()).isTrue())
                .satisfies(failure -> assertThat(failure.reason()).startsWith("Symbol not found: ringcross_loop_call"));
    }

    @Test
    void a_limit_that_the_jdk_ran_into_is_absence_with_its_name_and_remedy() {
        assertRefused(new java.io.IOException("Bad file descriptor, error: 24 (Too many open files)"), "ulimit -n");
        assertRefused(new OutOfMemoryError("unable to create native thread: possibly out of memory"), "ulimit -u");
        assertRefused(new java.io.IOException("error=11, Resource temporarily unavailable"), "pids.max");
        assertRefused(new UnsatisfiedLinkError("Failed to create temporary file: File too large"), "ulimit -f");
        assertRefused(new UnsatisfiedLinkError("x.so: failed to map segment from shared object"), "TMPDIR");
        assertRefused(new java.nio.file.FileSystemException("/tmp/x", null, "Read-only file system"), "TMPDIR");
    }

    private static void assertRefused(Throwable thrown, String remedy) {
        Failure failure = Failure.of(new RuntimeException("Benchmark error", thrown));
        assertThat(failure.absent()).as(failure.reason()).isTrue();
        assertThat(failure.reason()).contains(remedy).hasLineCount(1);
    }

    @Test
    void memory_that_the_heap_lacks_is_no_refusal_of_the_host() {
        assertThat(Failure.of(new OutOfMemoryError("Java heap space")).absent()).isFalse();
    }

    @Test
    void what_made_a_class_unusable_is_told_at_its_second_use_too() {
        Throwable again = new NoClassDefFoundError("Could not initialize class Direct");
        again.initCause(new ExceptionInInitializerError(
                "Exception " + Unavailable.class.getName() + ": no directory takes it [in thread \"main\"]"));
        assertThat(Failure.of(again)).isEqualTo(new Failure(true, "no directory takes it"));
    }
}
