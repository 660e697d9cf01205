package dev.ringcross.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringcross.call.Unavailable;
import org.junit.jupiter.api.Test;

/** The states of the format of sched:sched_switch, as kernels spell it. */
class SwitchStatesTest {
    @Test
    void states_of_linux_6() {
        SwitchStates states = SwitchStates.parse("prev_state=%s%s\", (REC->prev_state & 0xff) ? __print_flags("
                + "REC->prev_state & 0xff, \"|\", { 0x00000001, \"S\" }, { 0x00000002, \"D\" }, { 0x00000004, \"T\" },"
                + " { 0x00000008, \"t\" }, { 0x00000010, \"X\" }, { 0x00000020, \"Z\" }, { 0x00000040, \"P\" },"
                + " { 0x00000080, \"I\" }) : \"R\", REC->prev_state & 0x100 ? \"+\" : \"\"");
        assertThat(states).isEqualTo(new SwitchStates(0xff, 8));
        assertThat(states.whereWaiting()).isEqualTo("prev_state & 255");
        assertThat(states.whereWaitingUntraced()).isEqualTo("prev_state & 247");
        assertThat(states.whereTraced()).isEqualTo("prev_state & 8");
        assertThat(states.whereRunnable()).isEqualTo("!(prev_state & 255)");
    }

    /** The flag of a preemption is 2048 there. */
    @Test
    void states_of_linux_4_9() {
        assertThat(SwitchStates.parse("REC->prev_state & (2048-1) ? __print_flags(REC->prev_state & (2048-1), \"|\","
                        + " { 1, \"S\"} , { 2, \"D\" }, { 4, \"T\" }, { 8, \"t\" }, { 16, \"Z\" }, { 32, \"X\" },"
                        + " { 64, \"x\" }, { 128, \"K\" }, { 256, \"W\" }, { 512, \"P\" }, { 1024, \"N\" }) : \"R\""))
                .isEqualTo(new SwitchStates(2047, 8));
    }

    @Test
    void a_format_without_states_is_refused() {
        assertThatThrownBy(() -> SwitchStates.parse("print fmt: \"%d\", REC->prev_state"))
                .isInstanceOf(Unavailable.class);
    }
}
