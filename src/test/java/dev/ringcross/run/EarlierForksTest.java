package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Disturbance;
import dev.ringcross.result.NoiseFloor;
import dev.ringcross.result.Plan;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of an interrupted run stays when it is gone on with. */
class EarlierForksTest {
    private static final int FINISHED = 2;
    private static final int ROUNDS = 3;
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final CellSpec GETPPID = Selection.of(CATALOGUE, List.of("getppid"), List.of(), List.of("c"))
            .cells(CATALOGUE, cell -> true)
            .get(0);
    private static final List<List<@Nullable Double>> SAMPLES =
            List.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0), List.of(7.0));

    @Test
    void whole_forks_stay_and_the_one_that_was_cut_off_does_not() {
        Samples heard = restored(Cell.OK, null);

        assertThat(heard.timed()).isEqualTo(SAMPLES.subList(0, FINISHED));
        assertThat(heard.twins()).isEqualTo(SAMPLES.subList(0, FINISHED));
        assertThat(heard.disturbed).extracting(Disturbance::fork).containsExactly(1);
        assertThat(heard.failure).isNull();
    }

    @Test
    void a_cell_that_only_the_interruption_has_stopped_is_tried_again() {
        assertThat(restored(Cell.FAILED, Assembly.STOPPED).failure).isNull();
        assertThat(restored(Cell.ABSENT, Assembly.NOT_RESOLVED + "under 6 rounds").failure)
                .isNull();
    }

    @Test
    void a_cell_that_has_failed_stays_failed() {
        assertThat(restored(Cell.FAILED, "died").failure).isEqualTo(new Failure(false, "died"));
        assertThat(restored(Cell.ABSENT, "refused").failure).isEqualTo(new Failure(true, "refused"));
    }

    @Test
    void the_canary_of_the_fork_that_was_cut_off_goes() {
        Result result = result(Cell.OK, null);

        assertThat(new EarlierForks(result).canary())
                .isNotEmpty()
                .allMatch(reading -> reading.fork() < FINISHED)
                .hasSizeLessThan(result.canary().size());
    }

    private static Samples restored(String status, @Nullable String reason) {
        Samples heard = new Samples(GETPPID, ROUNDS);
        new EarlierForks(result(status, reason)).restore(heard);
        return heard;
    }

    private static Result result(String status, @Nullable String reason) {
        Cell cell = new Cell(
                "getppid",
                "crossing",
                "c",
                Map.of(),
                Cell.NANOS_PER_OPERATION,
                status,
                reason,
                1.0,
                null,
                1.0,
                1.0,
                null,
                null,
                null,
                SAMPLES,
                List.of(new Disturbance(1, 0, 0, 3), new Disturbance(2, 0, 0, 3)),
                null);
        Result whole = Synthetic.with(List.of(cell));
        NoiseFloor floor =
                new NoiseFloor(null, List.of(new NoiseFloor.Twin("getppid", "c", Map.of(), null, null, SAMPLES)));
        Plan plan = new Plan(4, FINISHED, 1, false, 10, 30, List.of(), null, null, 1.5, true);
        return new Result(
                whole.schema(),
                whole.tool(),
                whole.run().planned(plan),
                whole.host(),
                whole.warnings(),
                floor,
                whole.drift(),
                whole.canary(),
                whole.cells(),
                whole.observations(),
                whole.claims());
    }
}
