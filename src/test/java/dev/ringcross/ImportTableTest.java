package dev.ringcross;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom: arrows go one way. */
class ImportTableTest {
    private static final String OURS = "dev.ringcross.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages("dev.ringcross");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("cli", Set.of("report", "claim", "check", "run", "host", "result", "catalogue", "call", "error")),
            // It asks the host and the tool's own instruments, each by the way that a run uses.
            Map.entry("check", Set.of("run", "evidence", "result", "call", "bindings", "error")),
            Map.entry("report", Set.of("result", "stats", "catalogue")),
            Map.entry("claim", Set.of("run", "result", "stats", "catalogue")),
            // What runs inside a measuring JVM: the run starts it by its name, and nobody imports it.
            Map.entry("measure", Set.of("run", "catalogue", "evidence", "host", "stats", "result", "call")),
            Map.entry("run", Set.of("catalogue", "stats", "result", "call", "error")),
            Map.entry("host", Set.of("result", "error")),
            Map.entry("primitive", Set.of("catalogue", "call", "bindings")),
            Map.entry("catalogue", Set.of("call")),
            Map.entry("evidence", Set.of("call", "bindings", "error")),
            Map.entry("call", Set.of("bindings", "error")),
            Map.entry("stats", Set.of()),
            Map.entry("result", Set.of("error")),
            // Words for a user, which every folder may need.
            Map.entry("error", Set.of()),
            Map.entry("bindings", Set.of()));

    @TestFactory
    Stream<DynamicTest> each_room_imports_only_what_the_table_allows() {
        return MAY_IMPORT.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    String[] allowed = Stream.concat(Stream.of(row.getKey()), row.getValue().stream())
                            .map(name -> OURS + name + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(OURS + row.getKey() + "..")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage("dev.ringcross..")
                                    .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(allowed))))
                            .check(CLASSES);
                }));
    }

    @Test
    void every_folder_has_a_row() {
        assertThat(CLASSES.stream()
                        .map(one -> one.getPackageName().replace(OURS, "").replaceFirst("\\..*", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }

    @TestFactory
    Stream<DynamicTest> the_table_allows_nothing_that_nobody_needs() {
        return MAY_IMPORT.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Set<String> imported = CLASSES.stream()
                            .filter(one -> (one.getPackageName() + ".").startsWith(OURS + row.getKey() + "."))
                            .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                            .map(dependency -> dependency.getTargetClass().getPackageName())
                            .filter(name -> name.startsWith(OURS))
                            .map(name -> name.replace(OURS, "").replaceFirst("\\..*", ""))
                            .collect(Collectors.toSet());
                    assertThat(imported).containsAll(row.getValue());
                }));
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
