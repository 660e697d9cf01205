package dev.ringcross;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ringcross.run.process.PrivateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Nobody asks for root or keeps it, no shell is given words put together, and what is put aside is its owner's alone. */
class LeastPrivilegeTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages("dev.ringcross");

    /** Who starts programs: each names them by a list of words, which no shell reads. */
    private static final Set<String> STARTERS = Set.of(
            "FirstInstruction",
            "JavaEcho",
            "JvmStart",
            "ProcessCreate",
            "MeasuringJvm",
            "ExperimentProcess",
            "LostThreads",
            "MemoryOfJvms");

    /** A row that measures what starting a shell costs: its words are constants. */
    private static final Set<String> SHELLS = Set.of("Exec.java: \"/bin/sh\"", "Exec.java: \"-c\"");

    private static final Pattern SHELL = Pattern.compile("\"(/bin/|/usr/bin/)?(ba|da|k|z)?sh\"|\"-c\"");
    private static final Pattern C_SHELL =
            Pattern.compile("\\b(system|popen|wordexp|execlp|execvp|execvpe)\\s*\\(|/bin/sh");

    /** Who changes its own identity, and to what: a child that gives its rights up, and two that are refused. */
    private static final Set<String> IDENTITIES = Set.of(
            "demonstrate.c: setresgid(NOBODY, NOBODY, NOBODY)",
            "demonstrate.c: setresuid(NOBODY, NOBODY, NOBODY)",
            "requests.c: setuid(0)",
            "requests.c: setuid(getuid()");

    private static final Pattern IDENTITY =
            Pattern.compile("\\b(set(?:res|re|e|fs)?[ug]id|capset|chroot)\\s*\\([^)]*\\)");

    @Test
    void only_these_start_programs() {
        Set<String> starters = CLASSES.stream()
                .filter(one -> one.getConstructorCallsFromSelf().stream()
                        .map(JavaConstructorCall::getTarget)
                        .map(ConstructorCallTarget::getOwner)
                        .anyMatch(owner -> owner.isEquivalentTo(ProcessBuilder.class)))
                .map(one -> one.getName().replaceAll(".*\\.|\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(starters).isEqualTo(new TreeSet<>(STARTERS));
    }

    /** Its string is split at spaces, whatever is in it. */
    @Test
    void nobody_calls_exec_of_runtime() {
        assertThat(calls(Runtime.class, "exec")).isEmpty();
    }

    @Test
    void no_program_is_a_shell_but_the_one_whose_start_is_measured() throws IOException {
        assertThat(found(Path.of("src/main/java"), ".java", SHELL)).isEqualTo(SHELLS);
        assertThat(found(Path.of("native"), ".c", C_SHELL)).isEmpty();
    }

    @Test
    void nobody_takes_rights_that_it_was_not_given() throws IOException {
        assertThat(found(Path.of("native"), ".c", IDENTITY)).isSubsetOf(IDENTITIES);
    }

    /** It is what a remedy says, for the reader to run; the launcher and the build never do. */
    @Test
    void neither_the_launcher_nor_the_build_asks_for_root() throws IOException {
        for (String file : List.of("ringcross", "native/build.sh", "native/Makefile", "pom.xml")) {
            assertThat(Files.readString(Path.of(file)))
                    .as(file)
                    .doesNotContainPattern(
                            "\\b(sudo|su|pkexec|doas|setcap)\\b\\s|chmod\\s+\\S*[+s246]\\d{3}|chmod\\s+\\S*\\+s");
        }
    }

    @Test
    void nothing_that_was_built_runs_as_another() throws IOException {
        Path built = Path.of("target/classes/native");
        Assumptions.assumeTrue(Files.isDirectory(built), "not checked: this build carries no native library");
        try (Stream<Path> files = Files.list(built)) {
            for (Path file : files.toList()) {
                int mode = (int) Files.getAttribute(file, "unix:mode");
                assertThat(mode & 06000).as("set-id bits of " + file).isZero();
            }
        }
    }

    @Test
    void what_a_run_puts_aside_is_its_owners_alone() throws IOException {
        try (PrivateDirectory directory = PrivateDirectory.create()) {
            assertThat(Files.getPosixFilePermissions(directory.path()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Files.createTempFile and createTempDirectory make 0600 and 0700; new File and createTempFile of File do not. */
    @Test
    void nobody_makes_temporary_files_by_the_old_way() {
        assertThat(calls(java.io.File.class, "createTempFile")).isEmpty();
    }

    private static List<String> calls(Class<?> owner, String method) {
        return CLASSES.stream()
                .flatMap(one -> one.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getTarget().getName().equals(method))
                .map(call -> call.getDescription())
                .toList();
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                if (file.startsWith("native/test")) {
                    continue;
                }
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(file.getFileName() + ": " + match.group()));
            }
        }
        return found;
    }
}
