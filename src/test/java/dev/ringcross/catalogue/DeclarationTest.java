package dev.ringcross.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.CLibrary;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How declared counts are written and added up. */
class DeclarationTest {
    @Declares(syscalls = "write 2, read 2, futex 0..1", switches = "1..3", faults = "1/256")
    private static final class Example {}

    @Declares(
            syscalls =
                    "clone3 from glibc 2.34, clone before glibc 2.34, rseq from glibc 2.35, poll, ppoll, getcpu 2 on aarch64")
    private static final class ByHost {}

    private static final Declaration DECLARED = Declaration.of(Example.class.getAnnotation(Declares.class));

    @Test
    void kernel_entries_are_the_sum_of_the_system_calls() {
        assertThat(DECLARED.entries()).isEqualTo(new Bounds(4, 5));
    }

    @Test
    void a_fraction_is_one_event_in_so_many_operations() {
        assertThat(DECLARED.faults()).isEqualTo(new Bounds(1.0 / 256, 1.0 / 256));
    }

    @Test
    void the_words_read_as_they_were_written() {
        assertThat(DECLARED.syscallWords()).isEqualTo("write 2, read 2, futex 0..1");
    }

    @Test
    void what_depends_on_the_c_library_is_declared_for_the_one_that_is_there() {
        assertThat(byHost("amd64", "2.31")).isEqualTo("clone, poll, ppoll");
        assertThat(byHost("amd64", "2.34")).isEqualTo("clone3, poll, ppoll");
        assertThat(byHost("amd64", "2.41.9000")).isEqualTo("clone3, rseq, poll, ppoll");
    }

    @Test
    void what_depends_on_the_architecture_has_its_names_and_its_calls() {
        assertThat(byHost("aarch64", "2.36")).isEqualTo("clone3, rseq, ppoll 2, getcpu 2");
    }

    private static String byHost(String arch, String glibc) {
        Declares declares = ByHost.class.getAnnotation(Declares.class);
        return Declaration.of(declares, arch, () -> Optional.of(CLibrary.parse(glibc)))
                .syscallWords();
    }

    @Test
    void a_condition_holds_only_for_its_parameters() {
        assertThat(Params.fits("cpus=same", Map.of("cpus", "same", "between", "threads")))
                .isTrue();
        assertThat(Params.fits("cpus=same,between=processes", Map.of("cpus", "same", "between", "threads")))
                .isFalse();
        assertThat(Params.fits("", Map.of())).isTrue();
    }
}
