package dev.ringcross.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.ResourceReading;
import dev.ringcross.run.plan.MeasuringPlan;
import dev.ringcross.run.plan.MeasuringPlan.CellName;
import dev.ringcross.run.plan.MeasuringPlan.Effort;
import dev.ringcross.run.plan.MeasuringPlan.Injection;
import dev.ringcross.run.plan.MeasuringPlan.Task;
import dev.ringcross.run.plan.MeasuringPlan.TurnGroup;
import dev.ringcross.run.process.Message.ArmSamples;
import dev.ringcross.run.process.Message.HostState;
import dev.ringcross.run.process.Message.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said between a run and its measuring JVMs comes out as it went in. */
class MessageJsonTest {
    private static final Message.Turns TURNS = new Message.Turns(
            "read-zero bytes=4096",
            3,
            new HostState(Double.NaN, -1, 0.25),
            new double[] {0.6, Double.NaN, 0.9},
            List.of(
                    new ArmSamples(4, Role.CELL, new double[] {92.12345678901234, Double.NaN}),
                    new ArmSamples(4, Role.TWIN, new double[] {1e-300, Double.POSITIVE_INFINITY}),
                    new ArmSamples(5, Role.INJECTED, new double[0])));

    static Stream<Message> messages() {
        return Stream.of(
                new Message.Started(),
                new Message.Warming("getppid"),
                new Message.Warmed(3, true, 12.5, 1_000_000_000_000L, 92.1),
                TURNS,
                new Message.Tail(7, "HISTFAAA=="),
                new Message.Resources(new ResourceReading(1, 2, 3, ResourceReading.MEASURING, 4L, 5, 6, 7, null)),
                new Message.Counted(8, "perf_event", null, 1000, 1000L, 0L, 1, 2, 3),
                new Message.Counted(8, "rusage", "refused", 1000, null, null, 0, 0, 0),
                new Message.NoNumber(9, true, "a \"reason\"\n in two lines, \u00b5s and {braces}"),
                new Message.Ready(),
                new Message.Done(1_234_567_890_123L));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_comes_out_as_it_went_in_on_one_line(Message message) {
        String line = MessageJson.line(message);

        assertThat(line).startsWith("{").doesNotContain("\n");
        assertThat(MessageJson.message(line))
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .withEqualsForType((one, other) -> one.equals(other), Double.class)
                .isEqualTo(message);
    }

    @Test
    void every_kind_of_message_is_among_those_that_are_tried() {
        assertThat(messages().map(Object::getClass).distinct().toArray())
                .containsExactlyInAnyOrder((Object[]) Message.class.getPermittedSubclasses());
    }

    @Test
    void a_sample_that_is_no_number_stays_one() {
        Message.Turns turns = (Message.Turns) MessageJson.message(MessageJson.line(TURNS));

        assertThat(turns.arms().get(0).samples()).containsExactly(92.12345678901234, Double.NaN);
        assertThat(turns.host().latencyNs()).isNaN();
        assertThat(turns.throughputNs()).containsExactly(0.6, Double.NaN, 0.9);
    }

    @Test
    void a_plan_comes_out_as_it_went_in_on_one_line() {
        for (Injection injection : new Injection[] {null, new Injection(1, 4, 0.05)}) {
            MeasuringPlan plan = new MeasuringPlan(
                    Task.TIME,
                    2,
                    5,
                    Long.MAX_VALUE,
                    List.of(
                            new CellName("getppid", "c", Map.of()),
                            new CellName("read-zero", "panama", Map.of("bytes", "4096"))),
                    List.of(new TurnGroup("getppid", List.of(0), false), new TurnGroup("read-zero", List.of(1), true)),
                    List.of(0),
                    new Effort(4, 20, 25, 60, true),
                    true,
                    injection);
            String line = MessageJson.line(plan);

            assertThat(line).doesNotContain("\n");
            assertThat(MessageJson.plan(line)).isEqualTo(plan);
        }
    }
}
