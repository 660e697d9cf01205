package dev.ringcross.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which cells take turns with each other. */
class TurnGroupsTest {
    private static List<String> names(List<TurnGroups.Planned> groups) {
        return groups.stream().map(TurnGroups.Planned::name).toList();
    }

    private static List<CellSpec> cells(List<TurnGroups.Planned> groups) {
        return groups.stream().flatMap(group -> group.cells().stream()).toList();
    }

    @Test
    void the_routes_of_a_row_take_turns_and_rows_do_not() {
        List<CellSpec> cells = Cells.rows("getppid", "read-zero bytes=1", "read-zero bytes=4096");
        List<TurnGroups.Planned> groups = TurnGroups.of(cells, List.of());

        assertThat(names(groups)).containsExactly("getppid", "read-zero bytes=1", "read-zero bytes=4096");
        assertThat(cells(groups)).isEqualTo(cells);
        assertThat(groups).noneMatch(TurnGroups.Planned::alone).noneMatch(TurnGroups.Planned::ownJvm);
    }

    @Test
    void rows_that_are_compared_are_joined_under_the_first_ones_name() {
        List<CellSpec> cells = Cells.rows("getppid", "noop");
        List<TurnGroups.Planned> groups =
                TurnGroups.of(cells, List.of(List.of("getppid/panama", "noop/c"), List.of("noop/c", "getppid/c")));

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.cells()).containsExactlyInAnyOrderElementsOf(cells);
            assertThat(group.name()).isIn("getppid", "noop");
            assertThat(TurnGroups.names(groups)).containsOnlyKeys(cells).containsValue(group.name());
        });
    }

    @Test
    void what_the_run_lacks_joins_nothing() {
        List<CellSpec> cells = Cells.rows("getppid", "noop");

        assertThat(names(TurnGroups.of(cells, List.of(List.of("getppid/c", "fork-exit/c parent=jvm")))))
                .hasSize(2);
    }

    @Test
    void joined_rows_stay_below_a_cap_of_cells_unless_they_are_all_that_is_compared() {
        List<CellSpec> cells = Cells.rows("getppid", "noop", "enosys", "read-zero bytes=1");
        List<List<String>> pairs = List.of(
                List.of("getppid/c", "noop/c"),
                List.of("getppid/c", "enosys/c"),
                List.of("getppid/c", "read-zero/c bytes=1"));

        assertThat(TurnGroups.of(cells, pairs))
                .hasSizeGreaterThan(1)
                .allMatch(group -> group.cells().size() <= 20);
        assertThat(TurnGroups.compared(cells, pairs))
                .singleElement()
                .satisfies(group -> assertThat(group.cells()).hasSameSizeAs(cells));
    }

    @Test
    void a_row_whose_routes_cannot_be_open_together_is_measured_alone_and_joins_nothing() {
        List<CellSpec> cells = Cells.rows("getppid", "sched-yield company=competitor");
        List<TurnGroups.Planned> groups =
                TurnGroups.of(cells, List.of(List.of("getppid/c", "sched-yield/c company=competitor")));

        assertThat(groups).hasSize(2);
        TurnGroups.Planned alone =
                groups.stream().filter(TurnGroups.Planned::alone).findFirst().orElseThrow();
        Map<CellSpec, String> names = TurnGroups.names(groups);
        assertThat(alone.cells())
                .hasSizeGreaterThan(1)
                .allSatisfy(cell -> assertThat(names.get(cell)).isEqualTo(cell.name()));
        assertThat(names.get(Cells.cell("getppid/panama"))).isEqualTo("getppid");
    }

    @Test
    void a_row_with_a_jvm_of_its_own_is_joined_with_none_of_the_others() {
        CellSpec own = Cells.all().stream()
                .filter(cell -> cell.primitive().needsOwnJvm(cell.params()))
                .filter(cell -> cell.primitive().aloneReason(cell.params()).isEmpty())
                .findFirst()
                .orElseThrow();
        List<CellSpec> cells = Cells.rows("getppid", own.rowName());
        List<TurnGroups.Planned> groups = TurnGroups.of(cells, List.of(List.of("getppid/c", own.name())));

        assertThat(groups).hasSize(2);
        assertThat(JvmGroups.forTiming(groups, false)).hasSize(2);
        assertThat(JvmGroups.forTiming(groups, false).get(1))
                .allMatch(TurnGroups.Planned::ownJvm)
                .hasSize(1);
    }

    @Test
    void every_cell_of_the_catalogue_is_in_one_group_and_one_jvm() {
        List<CellSpec> cells = Cells.all();
        List<TurnGroups.Planned> groups = TurnGroups.of(cells, List.of());
        List<TurnGroups.Planned> byJvm = new ArrayList<>();
        JvmGroups.forTiming(groups, false).forEach(byJvm::addAll);

        assertThat(cells(groups)).containsExactlyInAnyOrderElementsOf(cells);
        assertThat(byJvm).containsExactlyInAnyOrderElementsOf(groups);
        assertThat(JvmGroups.forTiming(groups, true)).hasSameSizeAs(groups);
        assertThat(JvmGroups.forCounting(cells).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(cells);
    }
}
