package dev.ringcross.run.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which cells the words of the command line select. */
class SelectionTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private static List<CellSpec> select(List<String> only, List<String> groups, List<String> routes) {
        return Selection.of(CATALOGUE, only, groups, routes).cells(CATALOGUE, cell -> true);
    }

    @Test
    void a_glob_selects_all_that_it_fits() {
        assertThat(select(List.of("clock-*"), List.of(), List.of()))
                .extracting(cell -> cell.primitive().id())
                .containsOnly("clock-gettime", "clock-gettime-syscall");
    }

    @Test
    void group_and_route_narrow_each_other() {
        assertThat(select(List.of(), List.of("switching"), List.of("c")))
                .isNotEmpty()
                .allSatisfy(cell -> {
                    assertThat(cell.primitive().group()).isEqualTo("switching");
                    assertThat(cell.route().id()).isEqualTo("c");
                });
    }

    @Test
    void an_unknown_word_names_the_nearest() {
        assertThatThrownBy(() -> select(List.of("getpppid"), List.of(), List.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'getppid'");
        assertThatThrownBy(() -> select(List.of(), List.of("crosing"), List.of()))
                .hasMessageContaining("'crossing'");
        assertThatThrownBy(() -> select(List.of(), List.of(), List.of("jna"))).hasMessageContaining("--route");
    }

    @Test
    void words_that_match_nothing_together_are_wrong_usage() {
        assertThatThrownBy(() -> select(List.of("getppid"), List.of("creation"), List.of()))
                .isInstanceOf(UsageException.class);
    }
}
