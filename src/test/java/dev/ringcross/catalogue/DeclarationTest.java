package dev.ringcross.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How declared counts are written and added up. */
class DeclarationTest {
    @Declares(syscalls = "write 2, read 2, futex 0..1", switches = "1..3", faults = "1/256")
    private static final class Example {}

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
    void a_condition_holds_only_for_its_parameters() {
        assertThat(Params.fits("cpus=same", Map.of("cpus", "same", "between", "threads")))
                .isTrue();
        assertThat(Params.fits("cpus=same,between=processes", Map.of("cpus", "same", "between", "threads")))
                .isFalse();
        assertThat(Params.fits("", Map.of())).isTrue();
    }
}
