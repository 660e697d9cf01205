package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The excess is taken from the turns during which the host was quiet, by the canary. */
class QuietTurnsTest {
    /** On this host the slow state makes 14 ns of the 10 that the cell takes more than its baseline. */
    private static final SliceModel HALF_SLOW =
            new SliceModel().jvmsDifferBy(0).turns(400).slow(0.6);

    private static PairedExcess excess(TurnSamples cell, SliceModel.Made made) {
        return PairedExcess.inTurns(cell, made.baseline(), made.twin(), 1);
    }

    @Test
    void the_excess_of_the_quiet_turns_is_the_truth_where_that_of_all_turns_mixes_two_states() {
        SliceModel.Made made = HALF_SLOW.make(5, 7);
        QuietTurns quiet = QuietTurns.of(made.canary(), made.state());

        assertThat(quiet.areEnough()).isTrue();
        assertThat(excess(quiet.of(made.cell()), made).difference().typical())
                .isCloseTo(SliceModel.EXCESS, within(0.5));
        assertThat(excess(made.cell(), made).difference().typical()).isGreaterThan(SliceModel.EXCESS + 1);
    }

    @Test
    void it_is_the_same_on_a_host_that_is_never_slow() {
        SliceModel.Made made = new SliceModel().jvmsDifferBy(0).turns(400).make(5, 7);
        QuietTurns quiet = QuietTurns.of(made.canary(), made.state());

        assertThat(excess(quiet.of(made.cell()), made).difference().typical())
                .isCloseTo(excess(made.cell(), made).difference().typical(), within(0.1));
    }

    @Test
    void two_jvms_with_quiet_turns_are_not_enough_and_three_are() {
        assertThat(turns(5, 5, 4, 0).areEnough()).isFalse();
        assertThat(turns(5, 5, 5, 0).areEnough()).isTrue();
    }

    @Test
    void a_jvm_with_too_few_quiet_turns_gives_none_and_the_others_only_theirs() {
        TurnSamples samples = new TurnSamples(new double[][] {{1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6}});

        TurnSamples chosen = turns(5, 4).of(samples);

        assertThat(chosen.byJvm()[0]).containsExactly(1, 2, 3, 4, 5, Double.NaN);
        assertThat(chosen.byJvm()[1]).hasSize(6).containsOnly(Double.NaN);
    }

    @Test
    void without_a_canary_no_turn_is_quiet() {
        double[][] unknown = {{Double.NaN, Double.NaN}, {Double.NaN, Double.NaN}};

        assertThat(QuietTurns.of(new Quiet.Turns(unknown, unknown), CanaryState.of(new double[0]))
                        .areEnough())
                .isFalse();
    }

    /** Six turns a JVM, of which the first so many are quiet. */
    private static QuietTurns turns(int... quiet) {
        return new QuietTurns(Arrays.stream(quiet)
                .mapToObj(count -> {
                    boolean[] turns = new boolean[6];
                    Arrays.fill(turns, 0, count, true);
                    return turns;
                })
                .toArray(boolean[][]::new));
    }
}
