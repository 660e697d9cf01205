package dev.ringcross.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.CLibrary;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What JMH's index and the annotations say must be whole: a cell is a number or a reason. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    static List<PrimitiveSpec> primitives() {
        return CATALOGUE.entries();
    }

    static Stream<CellSpec> cells() {
        return CATALOGUE.entries().stream().flatMap(entry -> entry.cells().stream());
    }

    @Test
    void the_first_slice_is_there() {
        assertThat(CATALOGUE.entries())
                .extracting(PrimitiveSpec::id)
                .contains(
                        "noop",
                        "enosys",
                        "getppid",
                        "clock-gettime",
                        "clock-gettime-syscall",
                        "read-zero",
                        "write-null",
                        "page-fault",
                        "sched-yield",
                        "pipe-pingpong",
                        "fork-exit",
                        "fork-exec",
                        "vfork-exec",
                        "posix-spawn",
                        "thread-create",
                        "virtual-thread-create",
                        "process-create");
    }

    @Test
    void every_primitive_stands_in_one_of_the_seven_groups() {
        assertThat(CATALOGUE.groups())
                .containsExactly(
                        "crossing", "creation", "switching", "communication", "synchronisation", "io", "memory");
        assertThat(CATALOGUE.entries()).extracting(PrimitiveSpec::group).isSubsetOf(CATALOGUE.groups());
    }

    @Test
    void getppid_has_all_seven_routes() {
        assertThat(CATALOGUE.byId("getppid").orElseThrow().routes()).containsExactlyInAnyOrder(Route.values());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void each_cell_has_a_method_or_a_reason_and_never_both(CellSpec cell) {
        boolean everywhereAbsent = cell.primitive().paramSets().stream()
                .allMatch(
                        params -> cell.primitive().absence(cell.route(), params).isPresent());
        boolean method = cell.primitive().routes().contains(cell.route());
        assertThat(method).as(cell.name()).isNotEqualTo(everywhereAbsent);
        cell.primitive()
                .absence(cell.route(), cell.params())
                .ifPresent(reason ->
                        assertThat(reason).doesNotContain("no such route").isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void each_cell_with_a_number_declares_what_the_kernel_will_count(CellSpec cell) {
        if (cell.primitive().absence(cell.route(), cell.params()).isEmpty()) {
            Declaration declared = cell.declaration();
            assertThat(declared.entries().low())
                    .isBetween(0.0, declared.entries().high());
            assertThat(declared.switches().low())
                    .isBetween(0.0, declared.switches().high());
        }
    }

    @ParameterizedTest
    @MethodSource("primitives")
    void each_step_of_an_explanation_says_on_which_side_of_the_ring_it_runs(PrimitiveSpec primitive) {
        assertThat(primitive.measures().steps().lines())
                .isNotEmpty()
                .allSatisfy(
                        step -> assertThat(step.strip().split("\\s+", 2)[0]).isIn("user", "enter", "kernel", "leave"));
        assertThat(primitive.measures().cost()).isNotBlank();
        assertThat(primitive.measures().man()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"amd64, x86_64", "aarch64, aarch64"})
    void each_declared_system_call_exists_on_each_architecture(String arch, String folder) throws IOException {
        Set<String> bound = new HashSet<>(Set.of("other", "unserved"));
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of("bindings", folder, "dev/ringcross/bindings"), "Linux*.java")) {
            for (Path file : files) {
                Pattern.compile(" SYS_(\\w+)\\(\\)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(number -> bound.add(number.group(1)));
            }
        }
        Optional<CLibrary> newest = Optional.of(new CLibrary(99, 0));
        assertThat(CATALOGUE.entries().stream()
                        .flatMap(entry -> Stream.concat(
                                Stream.of(entry.type()), Stream.of(entry.type().getDeclaredMethods())))
                        .flatMap(element -> Stream.of(element.getAnnotationsByType(Declares.class)))
                        .flatMap(declares -> Declaration.of(declares, arch, () -> newest).syscalls().keySet().stream()))
                .isNotEmpty()
                .isSubsetOf(bound);
    }

    @Test
    void the_critical_route_never_waits() {
        // Of all that futex(2) does, waking alone never waits.
        assertThat(cells().filter(cell -> cell.route() == Route.CRITICAL)
                        .filter(cell -> !cell.primitive().id().equals("futex-wake"))
                        .filter(cell -> cell.primitive()
                                .absence(cell.route(), cell.params())
                                .isEmpty())
                        .filter(cell -> cell.declaration().syscalls().keySet().stream()
                                .anyMatch(Set.of("wait4", "futex", "vfork", "clone", "clone3", "execve")::contains)))
                .isEmpty();
    }

    @Test
    void names_are_the_classes_names_in_kebab_case() {
        assertThat(Kebab.fromCamel("ClockGettimeSyscall")).isEqualTo("clock-gettime-syscall");
        assertThat(Kebab.fromCamel("OneTaskAtATime")).isEqualTo("one-task-at-a-time");
        assertThat(Kebab.toCamel("jna-interface")).isEqualTo("jnaInterface");
    }
}
