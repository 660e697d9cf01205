package dev.ringcross;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom: arrows go one way. */
class ImportTableTest {
    private static final String OURS = "dev.ringcross.";

    /** Of which more make a folder hard to find one's way in. */
    private static final int MOST_FILES = 50;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages("dev.ringcross");

    /** A folder with rooms of its own: each has a row. The rooms of others are one. */
    private static final List<String> DIVIDED = List.of("report", "run", "host", "result");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry(
                    "cli",
                    Set.of(
                            "report.terminal",
                            "report.html",
                            "report.export",
                            "report.text",
                            "compare",
                            "claim",
                            "check",
                            "experiment",
                            "run",
                            "run.live",
                            "run.record",
                            "run.process",
                            "run.plan",
                            "host.advice",
                            "result",
                            "result.json",
                            "catalogue",
                            "call",
                            "error")),
            // It asks the host and the tool's own instruments, each by the way that a run uses.
            Map.entry("check", Set.of("experiment", "evidence", "result", "call", "bindings", "error")),
            Map.entry("report.html", Set.of("report.terminal", "report.text", "result", "result.json", "stats")),
            Map.entry("report.export", Set.of("report.terminal", "report.text", "result", "result.json", "stats")),
            Map.entry("report.terminal", Set.of("report.text", "catalogue", "result", "stats")),
            Map.entry("report.text", Set.of("result", "stats")),
            // Its sentences need numbers as text, and nothing else of a report.
            Map.entry(
                    "compare",
                    Set.of(
                            "report.text",
                            "run.live",
                            "run.record",
                            "run.process",
                            "run.plan",
                            "catalogue",
                            "result",
                            "result.json",
                            "stats")),
            Map.entry("claim", Set.of("experiment", "result", "stats", "catalogue")),
            Map.entry("experiment", Set.of("host.proc", "result", "call", "error")),
            // What runs inside a measuring JVM: the run starts it by its name, and nobody imports it.
            Map.entry(
                    "measure",
                    Set.of(
                            "run.record",
                            "run.process",
                            "run.plan",
                            "catalogue",
                            "evidence",
                            "host.proc",
                            "stats",
                            "result",
                            "call")),
            Map.entry(
                    "run.live", Set.of("run", "run.record", "run.process", "run.plan", "catalogue", "stats", "error")),
            Map.entry("run", Set.of("run.record", "run.process", "run.plan", "catalogue", "stats", "result", "call")),
            Map.entry("run.record", Set.of("run.process", "run.plan", "catalogue", "stats", "result", "call", "error")),
            Map.entry("run.process", Set.of("run.plan", "host.proc", "catalogue", "result", "call", "error")),
            Map.entry("run.plan", Set.of("catalogue")),
            Map.entry("host.advice", Set.of("host.proc", "result")),
            Map.entry("host.proc", Set.of("result", "error")),
            Map.entry("primitive", Set.of("catalogue", "call", "bindings")),
            Map.entry("catalogue", Set.of("call", "result", "error")),
            Map.entry("evidence", Set.of("call", "bindings", "error")),
            Map.entry("call", Set.of("bindings", "result", "error")),
            Map.entry("stats", Set.of()),
            Map.entry("result.json", Set.of("result", "error")),
            Map.entry("result", Set.of()),
            // Words for a user, which every folder may need.
            Map.entry("error", Set.of()),
            Map.entry("bindings", Set.of()));

    @TestFactory
    Stream<DynamicTest> each_room_imports_what_its_row_allows_and_all_of_that() {
        Map<String, Set<String>> imported = new TreeMap<>();
        for (JavaClass one : CLASSES) {
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .filter(name -> name.startsWith(OURS))
                    .map(ImportTableTest::room)
                    .filter(room -> !room.equals(room(one.getPackageName())))
                    .forEach(room -> imported.computeIfAbsent(room(one.getPackageName()), name -> new TreeSet<>())
                            .add(room));
        }
        return MAY_IMPORT.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> assertThat(imported.getOrDefault(row.getKey(), Set.of()))
                                .containsExactlyInAnyOrderElementsOf(row.getValue())));
    }

    /** The room of a class: {@code report.html}, {@code run}. */
    private static String room(String packageName) {
        String[] names = packageName.replace(OURS, "").split("\\.");
        return DIVIDED.contains(names[0]) && names.length > 1 ? names[0] + "." + names[1] : names[0];
    }

    @Test
    void every_room_has_a_row() {
        assertThat(CLASSES.stream().map(one -> room(one.getPackageName())).distinct())
                .containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }

    /** Where the arrows make a circle, there is no first room to read. */
    @Test
    void arrows_go_one_way() {
        Set<String> read = new HashSet<>();
        boolean more = true;
        while (more) {
            more = MAY_IMPORT.entrySet().stream()
                    .filter(row -> read.containsAll(row.getValue()))
                    .map(row -> read.add(row.getKey()))
                    .reduce(false, Boolean::logicalOr);
        }
        assertThat(read).isEqualTo(MAY_IMPORT.keySet());
    }

    @Test
    void a_folder_of_many_files_has_rooms() {
        Map<String, Long> files = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .filter(one -> !one.getPackageName().startsWith(OURS + "primitive")
                        && !one.getPackageName().startsWith(OURS + "bindings"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files)
                .allSatisfy((folder, count) -> assertThat(count).as(folder).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void no_two_classes_have_one_simple_name() {
        Map<String, Long> names = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .filter(one -> !one.getPackageName().startsWith(OURS + "bindings"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        assertThat(names.entrySet().stream().filter(name -> name.getValue() > 1))
                .isEmpty();
    }

    @Test
    void nobody_imports_what_runs_inside_a_measuring_jvm() {
        noClasses()
                .that(resideOutsideOfPackage(OURS + "measure.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(OURS + "measure.."))
                .check(CLASSES);
    }

    @Test
    void jna_appears_in_primitives_only() {
        noClasses()
                .that(resideOutsideOfPackage("dev.ringcross.primitive.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.sun.jna.."))
                .check(CLASSES);
    }

    @Test
    void java_lang_foreign_appears_in_call_evidence_primitive_and_bindings_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        OURS + "call..", OURS + "evidence..", OURS + "primitive..", OURS + "bindings..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.lang.foreign.."))
                .check(CLASSES);
    }
}
