package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elsewhere than on Linux on the architecture of this build the bindings' numbers mean other things: nothing native is called there. */
class AbsenceTest {
    private static final List<CellSpec> CELLS =
            Catalogue.load().byId("getppid").orElseThrow().cells();

    private static Optional<String> on(String system, String arch, Route route) {
        CellSpec cell =
                CELLS.stream().filter(one -> one.route() == route).findFirst().orElseThrow();
        return new Absence(BoundPlatform.misfit(system, arch)).of(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "Mac OS X, aarch64, not Linux",
        "Windows 11, amd64, not Linux",
        "Linux, riscv64, the JVM is for riscv64",
        "Linux, i386, the JVM is for i386"
    })
    void elsewhere_only_pure_java_is_tried(String system, String arch, String reason) {
        for (Route route : Route.values()) {
            assertThat(on(system, arch, route).isEmpty()).isEqualTo(route == Route.JAVA);
        }
        assertThat(on(system, arch, Route.PANAMA))
                .hasValueSatisfying(why -> assertThat(why).contains(reason));
    }

    @Test
    void on_linux_on_the_architecture_of_this_build_every_route_is_tried() {
        String arch = BoundPlatform.architecture().replace("x86_64", "amd64");
        assertThat(on("Linux", arch, Route.PANAMA)).isEmpty();
        assertThat(on("Linux", arch, Route.JAVA)).isEmpty();
    }
}
