package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.switches.OneTaskAtATime;
import dev.ringcross.claim.switches.SwitchSavesState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the kernel below: what must hold on any Linux, or the reason why it could not be shown. */
class SwitchesDemonstrationsTest {
    @TempDir
    Path directory;

    @Test
    void one_cpu_runs_one_task_at_a_time() {
        assertThat(Demonstrated.verdict(new OneTaskAtATime(), directory)).isIn(Demonstrated.HOLDS);
    }

    @Test
    void a_switch_loses_no_register_and_no_thread_local() {
        assertThat(Demonstrated.verdict(new SwitchSavesState(), directory)).isIn(Demonstrated.HOLDS);
    }
}
