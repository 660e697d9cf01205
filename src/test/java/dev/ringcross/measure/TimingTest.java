package dev.ringcross.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.run.plan.MeasuringPlan;
import dev.ringcross.run.plan.MeasuringPlan.CellName;
import dev.ringcross.run.plan.MeasuringPlan.Effort;
import dev.ringcross.run.plan.MeasuringPlan.Injection;
import dev.ringcross.run.plan.MeasuringPlan.Task;
import dev.ringcross.run.plan.MeasuringPlan.TurnGroup;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.Message.ArmSamples;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.run.process.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a measuring JVM does with its plan, on cells whose behaviour a test has written. */
class TimingTest {
    private static final int VISITS = 3;
    private static final int TURNS = 6;
    private static final List<Route> ROUTES = List.of(Route.PANAMA, Route.JNA_DIRECT, Route.JAVA);

    @TempDir
    private Path directory;

    private final List<Message> told = new ArrayList<>();

    @BeforeEach
    void reset() {
        Scripted.reset();
        ROUTES.forEach(route -> Scripted.takes(route, 100 + 10 * route.ordinal()));
    }

    private void time(boolean alone, boolean paced, @Nullable Injection injection) throws IOException {
        List<CellSpec> cells = ROUTES.stream().map(Scripted::cell).toList();
        MeasuringPlan plan = new MeasuringPlan(
                Task.TIME,
                0,
                0,
                42,
                cells.stream()
                        .map(cell -> new CellName("scripted", cell.route().id(), cell.params()))
                        .toList(),
                List.of(new TurnGroup("scripted", List.of(0, 1, 2), alone)),
                List.of(0),
                new Effort(VISITS, TURNS, 1000, 50, false),
                paced,
                injection);
        TurnGate[] gate = new TurnGate[1];
        gate[0] = new TurnGate(paced, message -> {
            told.add(message);
            gate[0].permit("");
        });
        Position position = Position.create(directory.resolve("position"));
        new Timing(plan, cells, position, gate[0], told::add).run();
    }

    private <T extends Message> List<T> told(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Stream<ArmSamples> arms(int cell, Role role) {
        return told(Message.Turns.class).stream()
                .flatMap(turns -> turns.arms().stream())
                .filter(arm -> arm.cell() == cell && arm.role() == role);
    }

    private double[] samples(int cell, Role role) {
        return arms(cell, role)
                .flatMapToDouble(arm -> DoubleStream.of(arm.samples()))
                .toArray();
    }

    @Test
    void every_visit_gives_every_arm_as_many_samples_as_turns() throws IOException {
        time(false, false, null);

        assertThat(told(Message.Turns.class))
                .allSatisfy(turns -> assertThat(turns.arms())
                        .hasSize(4)
                        .allSatisfy(arm -> assertThat(arm.samples()).hasSize(turns.throughputNs().length - 1)));
        assertThat(told(Message.Turns.class).stream().map(Message.Turns::visit).distinct())
                .containsExactly(0, 1, 2);
        for (int cell = 0; cell < ROUTES.size(); cell++) {
            assertThat(samples(cell, Role.CELL))
                    .hasSize(VISITS * TURNS)
                    .containsOnly(100 + 10 * ROUTES.get(cell).ordinal());
        }
        assertThat(samples(0, Role.TWIN)).hasSize(VISITS * TURNS);
        assertThat(told(Message.Warmed.class))
                .hasSize(3)
                .extracting(Message.Warmed::operations)
                .containsOnly(833L);
        assertThat(Scripted.OPEN).isEmpty();
    }

    @Test
    void the_routes_of_a_row_are_open_together_while_they_take_turns() throws IOException {
        time(false, false, null);

        assertThat(last(Scripted.OPEN_AT_SLICES, VISITS * TURNS)).containsOnly(Set.copyOf(ROUTES));
    }

    @Test
    void routes_that_cannot_be_open_together_never_are_and_each_is_visited_under_its_own_name() throws IOException {
        time(true, false, null);

        assertThat(Scripted.OPEN_AT_SLICES).allMatch(open -> open.size() == 1);
        assertThat(told(Message.Turns.class).stream()
                        .map(Message.Turns::turnGroup)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "scripted/panama bytes=4096", "scripted/jna-direct bytes=4096", "scripted/java bytes=4096");
        assertThat(samples(1, Role.CELL)).hasSize(VISITS * TURNS);
    }

    @Test
    void what_was_slow_to_open_only_while_it_was_warmed_is_calibrated_and_visited_as_often_as_others()
            throws IOException {
        Scripted.SLOW_OPENINGS.put(Route.JNA_DIRECT, Warming.ROUNDS);
        time(false, false, null);

        for (int cell = 0; cell < ROUTES.size(); cell++) {
            assertThat(samples(cell, Role.CELL)).hasSize(VISITS * TURNS);
        }
    }

    @Test
    void what_is_always_slow_to_open_is_visited_once() throws IOException {
        Scripted.SLOW_OPENINGS.put(Route.JNA_DIRECT, Integer.MAX_VALUE);
        time(false, false, null);

        for (int cell = 0; cell < ROUTES.size(); cell++) {
            assertThat(samples(cell, Role.CELL)).hasSize(TURNS);
        }
    }

    private static <T> List<T> last(List<T> all, int count) {
        return all.subList(all.size() - count, all.size());
    }

    @Test
    void a_route_that_fails_within_an_open_row_leaves_the_other_routes_their_numbers() throws IOException {
        time(false, false, null);
        int slices = Scripted.SLICES.get(Route.JNA_DIRECT);
        told.clear();
        Scripted.SLICES.clear();
        // In the second visit: the last one has a turn that does not count, and six.
        Scripted.FAILS_AT.put(Route.JNA_DIRECT, slices - TURNS - 4);
        time(false, false, null);

        assertThat(told(Message.NoNumber.class)).singleElement().satisfies(none -> {
            assertThat(none.cell()).isEqualTo(1);
            assertThat(none.absent()).isFalse();
            assertThat(none.reason()).contains("failed");
        });
        assertThat(samples(0, Role.CELL)).hasSize(VISITS * TURNS).doesNotContain(Double.NaN);
        assertThat(samples(0, Role.TWIN)).hasSize(VISITS * TURNS).doesNotContain(Double.NaN);
        assertThat(samples(2, Role.CELL)).hasSize(VISITS * TURNS).doesNotContain(Double.NaN);
        assertThat(Arrays.stream(samples(1, Role.CELL)).filter(Double::isFinite).count())
                .isBetween((long) TURNS, 2L * TURNS - 1);
        assertThat(samples(1, Role.CELL)).hasSize(2 * TURNS);
    }

    @Test
    void a_route_that_this_host_refuses_is_told_once_and_left_out() throws IOException {
        Scripted.REFUSES_TO_OPEN.put(Route.PANAMA, new Unavailable("not here"));
        time(false, false, null);

        assertThat(told(Message.NoNumber.class)).containsExactly(new Message.NoNumber(0, true, "not here"));
        assertThat(arms(0, Role.CELL)).isEmpty();
        assertThat(arms(0, Role.TWIN)).isEmpty();
        assertThat(samples(1, Role.CELL)).hasSize(VISITS * TURNS);
        assertThat(told(Message.Warmed.class)).hasSize(2);
    }

    @Test
    void an_injected_delay_is_an_arm_of_its_own_that_takes_no_less_than_was_added() throws IOException {
        time(false, false, new Injection(2, 7, 0.1));

        assertThat(samples(2, Role.INJECTED)).hasSize(VISITS * TURNS);
        assertThat(Arrays.stream(samples(2, Role.INJECTED)).min().orElseThrow()).isGreaterThan(160 + 7 + 16 - 0.1);
        assertThat(samples(2, Role.CELL)).hasSize(VISITS * TURNS).containsOnly(160);
        assertThat(samples(0, Role.INJECTED)).isEmpty();
    }

    @Test
    void beside_another_jvm_it_waits_before_it_warms_and_before_each_pass() throws IOException {
        time(false, true, null);

        List<Class<?>> kinds = new ArrayList<>();
        told.forEach(message -> kinds.add(message.getClass()));
        assertThat(told(Message.Ready.class)).hasSize(1 + VISITS);
        assertThat(kinds.get(0)).isEqualTo(Message.Ready.class);
        assertThat(kinds.subList(0, kinds.indexOf(Message.Turns.class)))
                .filteredOn(Message.Ready.class::equals)
                .hasSize(2);
    }
}
