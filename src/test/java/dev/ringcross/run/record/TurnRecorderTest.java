package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringcross.result.CanaryTurns;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.Message.HostState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The canary's readings of a run, as they are kept. */
class TurnRecorderTest {
    private static final HostState HOST = new HostState(2.571234, 3, 0.01234567);

    private final TurnRecorder recorder = new TurnRecorder();

    private void told(int jvm, String group, int visit, double... readings) {
        recorder.add(jvm, new Message.Turns(group, visit, HOST, readings, List.of()));
    }

    @Test
    void the_parts_of_a_long_visit_are_joined_where_they_touch() {
        told(0, "fork-exec", 0, 0.6, 0.61, 0.62);
        told(0, "fork-exec", 0, 0.62, 0.63);
        told(0, "fork-exec", 0, 0.63, 0.9, 0.91, 0.92);

        assertThat(recorder.visits()).singleElement().satisfies(visit -> {
            assertThat(visit.throughputNs()).containsExactly(0.6, 0.61, 0.62, 0.63, 0.9, 0.91, 0.92);
            assertThat(visit.turns()).isEqualTo(6);
        });
    }

    @Test
    void another_visit_group_or_jvm_begins_anew() {
        told(0, "getppid", 0, 0.6, 0.6);
        told(0, "getppid", 1, 0.6, 0.6);
        told(0, "noop", 1, 0.6, 0.6);
        told(1, "noop", 1, 0.6, 0.6);

        assertThat(recorder.visits())
                .extracting(CanaryVisit::jvm, CanaryVisit::turnGroup, CanaryVisit::visit, CanaryVisit::turns)
                .containsExactly(
                        tuple(0, "getppid", 0, 1),
                        tuple(0, "getppid", 1, 1),
                        tuple(0, "noop", 1, 1),
                        tuple(1, "noop", 1, 1));
    }

    @Test
    void numbers_are_rounded_and_what_could_not_be_read_is_null() {
        told(0, "getppid", 0, Double.NaN, 0.6123456);

        CanaryVisit visit = recorder.visits().get(0);
        assertThat(visit.throughputNs()).isEqualTo(Arrays.asList(null, 0.61235));
        assertThat(visit.latencyNs()).isEqualTo(2.5712);
        assertThat(visit.runQueue()).isEqualTo(3);
        assertThat(visit.stealRatio()).isEqualTo(0.012346);
    }

    @Test
    void each_turn_lies_between_two_readings_in_the_order_of_its_samples() {
        told(0, "getppid", 0, 1, 2, 3);
        told(0, "noop", 0, 7, 8);
        told(0, "getppid", 1, 4, 5);
        told(0, "getppid", 1, 5, 6);
        told(1, "getppid", 0, 9, 10);
        CanaryTurns turns = new CanaryTurns(recorder.visits());
        List<List<Double>> samples = List.of(List.of(10.0, 20.0, 40.0, 50.0), List.of(90.0));

        assertThat(turns.before("getppid", samples)).isDeepEqualTo(new double[][] {{1, 2, 4, 5}, {9}});
        assertThat(turns.after("getppid", samples)).isDeepEqualTo(new double[][] {{2, 3, 5, 6}, {10}});
    }
}
