package dev.ringcross.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.run.Cells;
import dev.ringcross.run.live.LiveMeasurement;
import dev.ringcross.run.live.LivePair;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.run.record.CellRecorder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What two sides that were measured in turn come to. */
class LiveVerdictsTest {
    private static final int JVMS = 6;
    private static final int TURNS = 30;
    private static final double MARGIN = 0.05;

    private final Random random = new Random(1);

    /** What was heard, without measuring JVMs. */
    private static final class Heard extends LiveMeasurement {
        private final List<LivePair> pairs;

        Heard(LivePair... pairs) {
            this.pairs = List.of(pairs);
        }

        @Override
        public void measure() {}

        @Override
        public void stop() {}

        @Override
        public boolean isComplete() {
            return true;
        }

        @Override
        public boolean isInOneJvm() {
            return true;
        }

        @Override
        public List<LivePair> pairs() {
            return pairs;
        }

        @Override
        public List<CellRecorder> twinned() {
            return pairs.stream()
                    .flatMap(pair -> Stream.of(pair.old(), pair.newer()))
                    .distinct()
                    .filter(CellRecorder::isTwinned)
                    .toList();
        }
    }

    /** Two cells that took turns; the host's speed changes from turn to turn by up to 60 %, for both alike. */
    private LivePair pair(double ratio, String newGroup) {
        CellRecorder old = new CellRecorder(Cells.cell("getppid/c"), "getppid");
        CellRecorder newer = new CellRecorder(Cells.cell("getppid/panama"), newGroup);
        for (int jvm = 0; jvm < JVMS; jvm++) {
            double[] before = new double[TURNS];
            double[] now = new double[TURNS];
            double[] twin = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                double speed = 100 * (1 + 0.6 * random.nextDouble());
                before[turn] = speed * (1 + 0.01 * random.nextGaussian());
                twin[turn] = speed * (1 + 0.01 * random.nextGaussian());
                now[turn] = ratio * speed * (1 + 0.01 * random.nextGaussian());
            }
            old.add(Role.CELL, jvm, before);
            old.add(Role.TWIN, jvm, twin);
            newer.add(Role.CELL, jvm, now);
        }
        return new LivePair(old, newer, Role.CELL);
    }

    private static ComparedCell compared(LivePair pair) {
        return LiveVerdicts.of(new Heard(pair), MARGIN).cells().get(0);
    }

    @Test
    void what_took_turns_is_resolved_whatever_the_host_did_to_both() {
        assertThat(compared(pair(1, "getppid")).verdict()).isEqualTo("same");
        assertThat(compared(pair(1.1, "getppid")).verdict()).isEqualTo("slower");
        assertThat(compared(pair(0.9, "getppid")).verdict()).isEqualTo("faster");
        assertThat(compared(pair(1.1, "getppid")).ratio()).isCloseTo(1.1, within(0.01));
    }

    @Test
    void what_took_no_turns_together_is_compared_by_jvm_and_its_differences_are_unknown() {
        LivePair apart = pair(1.1, "elsewhere");
        LivePair together = pair(1.1, "getppid");

        assertThat(compared(apart).ratio()).isCloseTo(1.1, within(0.05));
        assertThat(apart.differences()).isEmpty();
        assertThat(together.differences()).hasSize(JVMS);
        assertThat(Arrays.stream(together.differences())).allMatch(ns -> ns >= 10 && ns <= 16);
    }

    @Test
    void a_cell_is_compared_with_its_twin_and_that_twin_does_not_judge_its_own_interval() {
        LivePair cells = pair(1.2, "getppid");
        LivePair itself = new LivePair(cells.old(), cells.old(), Role.TWIN);
        LiveVerdicts verdicts = LiveVerdicts.of(new Heard(itself), MARGIN);

        assertThat(verdicts.cells().get(0).verdict()).isEqualTo("same");
        assertThat(verdicts.aa()).isNull();
        assertThat(LiveVerdicts.of(new Heard(cells), MARGIN).aa().rows()).isEqualTo(1);
    }

    @Test
    void a_side_without_a_number_is_not_comparable_and_the_others_are_judged() {
        LivePair good = pair(1.2, "getppid");
        LivePair bad = pair(1.2, "getppid");
        bad.newer().fail(true, "refused");
        List<ComparedCell> cells = LiveVerdicts.of(new Heard(bad, good), MARGIN).cells();

        assertThat(cells).extracting(ComparedCell::verdict).containsExactly("not comparable", "slower");
        assertThat(cells.get(0).reason()).isEqualTo("new: refused");
    }

    @Test
    void one_jvm_decides_nothing() {
        CellRecorder old = new CellRecorder(Cells.cell("getppid/c"), "getppid");
        CellRecorder newer = new CellRecorder(Cells.cell("getppid/panama"), "getppid");
        old.add(Role.CELL, 0, new double[] {1, 1, 1});
        newer.add(Role.CELL, 0, new double[] {2, 2, 2});
        ComparedCell cell = compared(new LivePair(old, newer, Role.CELL));

        assertThat(cell.verdict()).isEqualTo("not resolved");
        assertThat(cell.ratio()).isCloseTo(2, within(1e-12));
        assertThat(cell.reason()).contains("at least 2 JVMs");
    }

    @Test
    void many_cells_that_did_not_change_are_not_called() {
        List<LivePair> pairs = new ArrayList<>();
        for (int cell = 0; cell < 40; cell++) {
            pairs.add(pair(1, "getppid"));
        }

        assertThat(LiveVerdicts.of(new Heard(pairs.toArray(new LivePair[0])), MARGIN)
                        .cells())
                .extracting(ComparedCell::verdict)
                .doesNotContain("faster", "slower");
    }
}
