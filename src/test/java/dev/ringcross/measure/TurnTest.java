package dev.ringcross.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringcross.catalogue.Route;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.Message.ArmSamples;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.run.process.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turns and visits: who is measured when, and what is told of it. */
class TurnTest {
    private static final List<Route> ROUTES = List.of(Route.PANAMA, Route.JNA_DIRECT, Route.JAVA);

    @TempDir
    private Path directory;

    private final List<OpenCell> cells = new ArrayList<>();
    private final List<Arm> arms = new ArrayList<>();
    private final List<Message> told = new ArrayList<>();

    /** The routes in the order of their slices. */
    private final List<Route> order = new ArrayList<>();

    private Position position;

    @BeforeEach
    void open() throws IOException {
        Scripted.reset();
        position = Position.create(directory.resolve("position"));
        for (Route route : ROUTES) {
            Scripted.NANOS.put(route, slice -> {
                order.add(route);
                return 100.0 * slice;
            });
            OpenCell cell = new OpenCell(cells.size(), Scripted.cell(route));
            cell.open();
            cells.add(cell);
            arms.add(new Arm(cell, Role.CELL, null, 100));
        }
        arms.add(new Arm(cells.get(0), Role.TWIN, null, 100));
    }

    @AfterEach
    void close() {
        cells.forEach(OpenCell::close);
    }

    private Turn turn(long seed) {
        return new Turn(arms, position, new Random(seed));
    }

    @Test
    void in_each_turn_each_arm_has_one_slice_and_the_baseline_two() {
        Turn turn = turn(1);
        for (int i = 0; i < 20; i++) {
            order.clear();
            turn.take();
            assertThat(order).containsExactlyInAnyOrder(Route.PANAMA, Route.PANAMA, Route.JNA_DIRECT, Route.JAVA);
        }
        assertThat(arms).allSatisfy(arm -> assertThat(arm.drain().samples()).hasSize(20));
    }

    @Test
    void the_order_differs_from_turn_to_turn_and_the_seed_decides_it() {
        Set<List<Route>> orders = new HashSet<>();
        List<Route> first = orders(7, orders);

        assertThat(orders).hasSizeGreaterThan(6);
        assertThat(orders(7, orders)).isEqualTo(first);
        assertThat(orders(8, orders)).isNotEqualTo(first);
    }

    private List<Route> orders(long seed, Set<List<Route>> orders) {
        List<Route> all = new ArrayList<>();
        Turn turn = turn(seed);
        for (int i = 0; i < 40; i++) {
            order.clear();
            turn.take();
            orders.add(List.copyOf(order));
            all.addAll(order);
        }
        arms.forEach(Arm::drain);
        return all;
    }

    @Test
    void the_first_turn_after_opening_does_not_count() {
        Turn turn = turn(1);
        turn.leadIn();
        turn.take();

        assertThat(arms.get(2).drain())
                .usingRecursiveComparison()
                .isEqualTo(new ArmSamples(2, Role.CELL, new double[] {200}));
    }

    @Test
    void a_cell_that_fails_in_a_turn_leaves_a_gap_and_the_others_keep_their_samples() {
        Scripted.FAILS_AT.put(Route.JNA_DIRECT, 2);
        Turn turn = turn(1);
        for (int i = 0; i < 3; i++) {
            turn.take();
        }

        assertThat(arms.get(1).drain().samples()).containsExactly(100, Double.NaN, Double.NaN);
        assertThat(arms.get(2).drain().samples()).containsExactly(100, 200, 300);
        assertThat(arms.get(0).drain().samples()).hasSize(3).doesNotContain(Double.NaN);
        assertThat(arms.get(3).drain().samples()).hasSize(3).doesNotContain(Double.NaN);
    }

    @Test
    void a_visit_reads_the_canary_before_the_first_turn_and_after_each() {
        try (HostWatch watch = new HostWatch()) {
            new Visit("scripted", 2, arms, 10, watch, told::add).take(turn(1), 10);
        }

        Message.Turns turns = (Message.Turns) told.get(0);
        assertThat(told).hasSize(1);
        assertThat(turns.turnGroup()).isEqualTo("scripted");
        assertThat(turns.visit()).isEqualTo(2);
        assertThat(turns.throughputNs()).hasSize(11);
        assertThat(turns.arms())
                .allSatisfy(arm -> assertThat(arm.samples()).hasSize(10))
                .extracting(ArmSamples::cell, ArmSamples::role)
                .containsExactly(tuple(0, Role.CELL), tuple(1, Role.CELL), tuple(2, Role.CELL), tuple(0, Role.TWIN));
    }

    @Test
    void a_long_visit_is_told_in_parts_that_touch_and_lose_no_turn() {
        Scripted.NANOS.put(Route.JAVA, slice -> {
            pause(60);
            return 100.0 * slice;
        });
        try (HostWatch watch = new HostWatch()) {
            new Visit("scripted", 0, arms, 5, watch, told::add).take(turn(1), 5);
        }

        List<Double> samples = new ArrayList<>();
        double last = Double.NaN;
        for (Message message : told) {
            Message.Turns part = (Message.Turns) message;
            double[] readings = part.throughputNs();
            assertThat(part.arms()).allSatisfy(arm -> assertThat(arm.samples()).hasSize(readings.length - 1));
            assertThat(samples.isEmpty() || Double.compare(readings[0], last) == 0)
                    .isTrue();
            for (double sample : part.arms().get(2).samples()) {
                samples.add(sample);
            }
            last = readings[readings.length - 1];
        }
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(samples).containsExactly(100.0, 200.0, 300.0, 400.0, 500.0);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
