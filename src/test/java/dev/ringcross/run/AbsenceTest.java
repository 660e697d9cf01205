package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbsenceTest {
    private static final List<CellSpec> CELLS =
            Catalogue.load().byId("getppid").orElseThrow().cells();

    private static Optional<String> on(String system, Route route) {
        CellSpec cell =
                CELLS.stream().filter(one -> one.route() == route).findFirst().orElseThrow();
        return new Absence(system).of(cell);
    }

    @Test
    void elsewhereOnlyPureJavaIsTried() {
        assertThat(CELLS)
                .allSatisfy(cell ->
                        assertThat(on("Mac OS X", cell.route()).isEmpty()).isEqualTo(cell.route() == Route.JAVA));
        assertThat(on("Mac OS X", Route.PANAMA))
                .hasValueSatisfying(why -> assertThat(why).contains("not Linux"));
    }

    @Test
    void onLinuxEveryRouteIsTried() {
        assertThat(on("Linux", Route.PANAMA)).isEmpty();
        assertThat(on("Linux", Route.JAVA)).isEmpty();
    }
}
