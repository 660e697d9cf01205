package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slices that a model has made lead to answers that are known. */
@Tag("slow")
class SliceStatisticsTest {
    private static final int RUNS = 2000;

    /** 999 of 1000 times the share of {@link #RUNS} lies so near 95 %: 3.3 standard deviations of the binomial. */
    private static final double BAND = 3.3 * Math.sqrt(0.95 * 0.05 / RUNS);

    private static SliceModel busy() {
        return new SliceModel().slow(0.35).preempted(0.03).stolen(0.05);
    }

    /** In which share of the runs the interval held the truth. */
    private static double held(SliceModel model, int jvms, double truth, Function<SliceModel.Made, Range> interval) {
        int held = 0;
        for (int run = 0; run < RUNS; run++) {
            Range ci95 = interval.apply(model.make(jvms, run));
            held += ci95.low() <= truth && truth <= ci95.high() ? 1 : 0;
        }
        return held / (double) RUNS;
    }

    @ParameterizedTest(name = "{0} JVMs")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void on_a_quiet_host_the_intervals_hold_the_truth_in_95_percent(int jvms) {
        SliceModel model = new SliceModel().turns(15);
        double cell = SliceModel.BASE + SliceModel.EXCESS;

        assertThat(held(model, jvms, cell, made -> Summary.of(made.cell(), 1).ci95()))
                .as("typical")
                .isCloseTo(0.95, within(BAND));
        assertThat(held(
                        model,
                        jvms,
                        cell,
                        made -> JvmValues.of(made.quiet(made.cell()).byJvm(), 1).ci95()))
                .as("quiet")
                .isCloseTo(0.95, within(BAND));
        assertThat(held(
                        model,
                        jvms,
                        SliceModel.EXCESS,
                        made -> made.excess().difference().ci95()))
                .as("excess")
                .isCloseTo(0.95, within(BAND));
    }

    @ParameterizedTest(name = "{0} JVMs")
    @ValueSource(ints = {3, 5, 10})
    void on_a_busy_host_quiet_and_the_ratio_hold_what_a_quiet_host_would_show(int jvms) {
        double cell = SliceModel.BASE + SliceModel.EXCESS;

        assertThat(held(
                        busy(),
                        jvms,
                        cell,
                        made -> JvmValues.of(made.quiet(made.cell()).byJvm(), 1).ci95()))
                .as("quiet")
                .isGreaterThan(0.95 - BAND);
        assertThat(held(
                        busy(),
                        jvms,
                        cell / SliceModel.BASE,
                        made -> made.excess().ratioCi95()))
                .as("ratio")
                .isGreaterThan(0.95 - BAND);
    }

    @Test
    void a_slow_half_moves_the_typical_value_and_not_the_quiet_one() {
        SliceModel model = new SliceModel().slow(0.9).turns(200);
        SliceModel.Made made = model.make(10, 1);
        Quiet quiet = made.quiet(made.cell());

        assertThat(Summary.of(made.cell(), 1).typical()).isGreaterThan(1.3 * (SliceModel.BASE + SliceModel.EXCESS));
        assertThat(quiet.estimated()).isFalse();
        assertThat(quiet.turns()).isBetween(1, 600);
        assertThat(JvmValues.of(quiet.byJvm(), 1).typical())
                .isCloseTo(SliceModel.BASE + SliceModel.EXCESS, within(2.0));
    }

    @Test
    void turns_are_chosen_by_the_canary_alone_whatever_the_cell_took() {
        SliceModel.Made made = busy().make(5, 7);
        Quiet.Turns canary = made.canary();
        CanaryState state = made.state();
        Random random = new Random(9);
        for (int other = 0; other < 50; other++) {
            double scale = Math.exp(random.nextGaussian());
            TurnSamples samples = made.cell().map(value -> scale * value * (1 + random.nextDouble()));
            double[][] chosen = new double[5][];
            for (int jvm = 0; jvm < 5; jvm++) {
                double[] own = samples.byJvm()[jvm].clone();
                for (int turn = 0; turn < own.length; turn++) {
                    boolean near = Math.abs(canary.before()[jvm][turn] / state.quiet() - 1) <= 0.08
                            && Math.abs(canary.after()[jvm][turn] / state.quiet() - 1) <= 0.08;
                    own[turn] = near ? own[turn] : Double.NaN;
                }
                chosen[jvm] = own;
            }
            Quiet quiet = Quiet.of(samples, canary, state);

            assertThat(quiet.turns()).isEqualTo(new TurnSamples(chosen).count());
            assertThat(quiet.byJvm()).containsExactly(new TurnSamples(chosen).medians());
        }
    }

    @Test
    void where_quiet_turns_are_too_few_the_ratio_to_the_canary_stands_in() {
        SliceModel.Made made = new SliceModel().make(3, 1);
        CanaryState elsewhere = new CanaryState(SliceModel.CANARY / SliceModel.SLOW);
        Quiet quiet = Quiet.of(made.cell(), made.canary(), elsewhere);

        assertThat(quiet.estimated()).isTrue();
        assertThat(quiet.turns()).isZero();
        assertThat(quiet.byJvm()).isEqualTo(quiet.estimates());
        assertThat(JvmValues.of(quiet.byJvm(), 1).typical())
                .isCloseTo((SliceModel.BASE + SliceModel.EXCESS) / SliceModel.SLOW, within(2.0));
    }

    @Test
    void far_from_the_canarys_quiet_value_nothing_is_estimated() {
        SliceModel.Made made = new SliceModel().make(3, 1);

        assertThat(Quiet.of(made.cell(), made.canary(), new CanaryState(SliceModel.CANARY / 3)))
                .isNull();
    }

    @Test
    void without_a_canary_nothing_is_quiet() {
        SliceModel.Made made = new SliceModel().turns(3).make(2, 1);
        double[][] none = {{Double.NaN, Double.NaN, Double.NaN}, {Double.NaN, Double.NaN, Double.NaN}};
        CanaryState unknown = CanaryState.of(new double[] {Double.NaN});

        assertThat(unknown.quiet()).isNaN();
        assertThat(unknown.isQuiet(1, 1)).isFalse();
        assertThat(unknown.isSlow(9, 9)).isFalse();
        assertThat(Quiet.of(made.cell(), new Quiet.Turns(none, none), unknown)).isNull();
    }

    @Test
    void turns_in_the_slow_state_are_told_from_the_others() {
        double[] readings = {0.645, 0.902, 0.651, 0.648, 0.911, 0.899, 0.66, 0.645, 0.905, 0.646};
        CanaryState state = CanaryState.of(readings);

        assertThat(state.quiet()).isCloseTo(0.645, within(0.001));
        for (double reading : readings) {
            assertThat(state.isSlow(reading, reading)).as("%s ns", reading).isEqualTo(reading > 0.8);
            assertThat(state.isQuiet(reading, reading)).as("%s ns", reading).isEqualTo(reading < 0.8);
            assertThat(state.isQuiet(0.645, reading)).as("%s ns after", reading).isEqualTo(reading < 0.8);
        }
        assertThat(state.isQuiet(0.4, 0.645)).isFalse();
    }

    @Test
    void a_twentieth_of_quiet_readings_is_enough_to_know_the_slow_ones() {
        double[] readings = new double[40];
        Arrays.fill(readings, 0.9);
        readings[4] = readings[9] = readings[17] = 0.64;

        assertThat(CanaryState.of(readings).isSlow(0.9, 0.9)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void jvms_that_fall_into_groups_are_told_apart_with_the_right_values(long seed) {
        SliceModel model = new SliceModel().jvmsDifferBy(0.001).modes(0, 14, 19.3, 14);
        List<Modes.Mode> modes = Modes.of(model.make(9, seed).excess().samples(), SliceModel.BASE);

        assertThat(modes).extracting(Modes.Mode::jvms).containsExactly(3, 4, 2);
        assertThat(modes.get(0).value()).isCloseTo(10, within(0.5));
        assertThat(modes.get(1).value()).isCloseTo(24, within(0.5));
        assertThat(modes.get(2).value()).isCloseTo(29.3, within(0.5));
        assertThat(modes.get(0).halfWidth()).isLessThan(2);
        assertThat(modes.get(1).halfWidth()).isLessThan(2);
    }

    /** Five JVMs of any values may lie as two groups do; the more there are, the less likely that is. */
    @ParameterizedTest(name = "{0} JVMs")
    @CsvSource({"4, 0.15", "5, 0.2", "6, 0.2", "8, 0.1", "10, 0.04", "20, 0.001"})
    void jvms_that_form_a_continuum_are_seldom_called_groups(int jvms, double most) {
        SliceModel model = new SliceModel().continuum(19).turns(20);

        assertThat(inGroups(model, jvms)).isLessThan(most);
    }

    @ParameterizedTest(name = "{0} JVMs")
    @ValueSource(ints = {4, 5, 6, 8, 10})
    void jvms_that_are_alike_are_not_called_groups(int jvms) {
        assertThat(inGroups(new SliceModel().turns(20), jvms)).isLessThan(0.001);
    }

    /** The share of runs in which JVMs are said to fall into groups. */
    private static double inGroups(SliceModel model, int jvms) {
        int groups = 0;
        for (int run = 0; run < RUNS; run++) {
            groups += Modes.of(model.make(jvms, run).excess().samples(), SliceModel.BASE)
                            .isEmpty()
                    ? 0
                    : 1;
        }
        return groups / (double) RUNS;
    }

    @Test
    void one_jvm_off_among_equal_ones_is_a_group_and_values_that_nobody_shares_are_none() {
        TurnSamples oneOff = Fixtures.samples(jvm(10), jvm(10.1), jvm(10.05), jvm(24));
        TurnSamples ownValues = Fixtures.samples(jvm(10), jvm(14), jvm(18), jvm(24));
        TurnSamples pair = Fixtures.samples(jvm(10), jvm(10.05), jvm(18), jvm(24));

        assertThat(Modes.of(oneOff, 90)).extracting(Modes.Mode::jvms).containsExactly(3, 1);
        assertThat(Modes.of(ownValues, 90)).isEmpty();
        assertThat(Modes.of(pair, 90)).isEmpty();
    }

    private static double[] jvm(double value) {
        return new double[] {value, value + 0.01, value - 0.01};
    }

    @Test
    void three_jvms_are_no_groups() {
        SliceModel model = new SliceModel().modes(0, 0, 30);

        assertThat(Modes.of(model.make(3, 1).excess().samples(), SliceModel.BASE))
                .isEmpty();
    }
}
