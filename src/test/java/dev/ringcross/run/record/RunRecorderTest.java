package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.Cells;
import dev.ringcross.run.plan.TurnGroups;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.Message.ArmSamples;
import dev.ringcross.run.process.Message.HostState;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.run.process.Progress;
import dev.ringcross.stats.LatencyHistogram;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of what measuring JVMs tell. */
class RunRecorderTest {
    private static final CellSpec JAVA = Cells.cell("getppid/java");
    private static final CellSpec OTHER = Cells.cell("noop/java");
    private static final List<CellSpec> CELLS = List.of(JAVA, OTHER);

    private final RunRecorder recorder = new RunRecorder(CELLS, TurnGroups.of(CELLS, List.of()), Progress.SILENT);

    private static Message turns(String group, int visit, ArmSamples... arms) {
        int turns = arms[0].samples().length;
        return new Message.Turns(group, visit, new HostState(2.5, 1, 0), new double[turns + 1], List.of(arms));
    }

    private static ArmSamples arm(int cell, Role role, double... samples) {
        return new ArmSamples(cell, role, samples);
    }

    @Test
    void samples_go_to_the_cell_that_the_jvms_own_list_names_and_to_the_arm_that_they_are_of() {
        List<CellSpec> ofThisJvm = List.of(OTHER, JAVA);
        recorder.accept(
                turns("getppid", 0, arm(1, Role.CELL, 1, 2), arm(1, Role.TWIN, 3, 4), arm(1, Role.INJECTED, 5, 6)),
                0,
                ofThisJvm);

        assertThat(recorder.of(JAVA).samples()).isEqualTo(List.of(List.of(1.0, 2.0)));
        assertThat(recorder.of(JAVA).twins()).isEqualTo(List.of(List.of(3.0, 4.0)));
        assertThat(recorder.of(JAVA).injected()).isEqualTo(List.of(List.of(5.0, 6.0)));
        assertThat(recorder.of(OTHER).isTimed()).isFalse();
        assertThat(recorder.of(JAVA).hasSamplesOf(0)).isTrue();
        assertThat(recorder.of(JAVA).hasSamplesOf(1)).isFalse();
        assertThat(recorder.canary())
                .singleElement()
                .satisfies(visit -> assertThat(visit.turns()).isEqualTo(2));
    }

    @Test
    void visits_follow_each_other_within_a_jvm_and_a_turn_without_a_sample_stays_in_its_place() {
        recorder.accept(turns("getppid", 0, arm(0, Role.CELL, 1, Double.NaN)), 0, CELLS);
        recorder.accept(turns("getppid", 1, arm(0, Role.CELL, 3)), 0, CELLS);
        recorder.accept(turns("getppid", 0, arm(0, Role.CELL, 9)), 1, CELLS);

        assertThat(recorder.of(JAVA).samples()).isEqualTo(List.of(Arrays.asList(1.0, null, 3.0), List.of(9.0)));
    }

    @Test
    void a_cell_that_gives_no_number_is_no_longer_possible_and_keeps_what_it_gave() {
        recorder.accept(turns("getppid", 0, arm(0, Role.CELL, 1)), 0, CELLS);
        recorder.accept(new Message.NoNumber(0, true, "refused"), 0, CELLS);

        assertThat(recorder.possible(CELLS)).containsExactly(OTHER);
        assertThat(recorder.of(JAVA).failure).isEqualTo(new Failure(true, "refused"));
        assertThat(recorder.of(JAVA).samples()).isEqualTo(List.of(List.of(1.0)));
        assertThat(recorder.isAnyPossible()).isTrue();
        recorder.lost(OTHER, "the measuring JVM ended with status 134");
        assertThat(recorder.isAnyPossible()).isFalse();
    }

    @Test
    void a_limit_among_a_lost_jvms_last_words_makes_the_cell_absent_and_a_crash_makes_it_fail() {
        recorder.lost(JAVA, "status 1: java.io.IOException: error: 24 (Too many open files)");
        recorder.lost(OTHER, "SIGSEGV (0xb) at pc=0x00007f01");

        assertThat(recorder.of(JAVA).failure.absent()).isTrue();
        assertThat(recorder.of(OTHER).failure).isEqualTo(new Failure(false, "SIGSEGV (0xb) at pc=0x00007f01"));
    }

    @Test
    void sampled_operations_count_once_their_jvm_has_come_to_its_end() {
        LatencyHistogram histogram = new LatencyHistogram();
        histogram.record(1000, 5);
        Message tail = new Message.Tail(0, histogram.encoded());
        recorder.accept(tail, 0, CELLS);

        assertThat(recorder.of(JAVA).tail).isNull();
        recorder.endJvm();
        recorder.endJvm();
        assertThat(recorder.of(JAVA).tail.count()).isEqualTo(5);
        recorder.accept(tail, 1, CELLS);
        recorder.endJvm();
        assertThat(recorder.of(JAVA).tail.count()).isEqualTo(10);
    }

    @Test
    void jvms_in_which_a_cell_never_got_steady_are_counted() {
        recorder.accept(new Message.Warmed(0, false, 60, 1000, 92), 0, CELLS);
        recorder.accept(new Message.Warmed(0, true, 20, 1000, 92), 1, CELLS);

        assertThat(recorder.of(JAVA).unsteadyJvms()).isEqualTo(1);
        assertThat(recorder.of(OTHER).unsteadyJvms()).isZero();
    }
}
