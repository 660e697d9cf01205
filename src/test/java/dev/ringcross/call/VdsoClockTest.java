package dev.ringcross.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VdsoClockTest {
    @Test
    void a_timer_of_the_chipset_is_not_read_in_user_mode_and_what_is_not_told_is_taken_for_the_processors_own() {
        assertThat(VdsoClock.isServed("hpet")).isFalse();
        assertThat(VdsoClock.isServed("acpi_pm")).isFalse();
        assertThat(VdsoClock.isServed("")).isTrue();
    }
}
