package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.host.HostLoad;
import dev.ringcross.result.Disturbance;
import org.junit.jupiter.api.Test;

class DisturbanceWatchTest {
    @Test
    void as_many_runnable_tasks_as_cpus_disturb_nobody() {
        assertThat(DisturbanceWatch.judge(new HostLoad.Sample(2, 0), 2, 0, 1)).isEmpty();
    }

    @Test
    void one_more_does() {
        assertThat(DisturbanceWatch.judge(new HostLoad.Sample(3, 0), 2, 4, 1)).contains(new Disturbance(4, 1, 0, 3));
    }

    @Test
    void so_does_stolen_time() {
        assertThat(DisturbanceWatch.judge(new HostLoad.Sample(1, 0.25), 2, 4, 7))
                .contains(new Disturbance(4, 7, 0.25, 1));
    }
}
