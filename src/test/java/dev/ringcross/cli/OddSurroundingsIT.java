package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.ringcross.cli.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories and variables that keep other launchers of JVMs from starting. */
@Tag("deep")
class OddSurroundingsIT {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    Path root;

    /** A checkout at that place: the launcher itself, and what this one has built. */
    private Launcher at(String place) throws IOException {
        Path checkout = Files.createDirectories(root.resolve(place));
        Files.copy(Launcher.CHECKOUT.resolve("ringcross"), checkout.resolve("ringcross"));
        Files.createSymbolicLink(checkout.resolve("target"), Launcher.CHECKOUT.resolve("target"));
        return new Launcher()
                .script(checkout.resolve("ringcross"))
                .with("XDG_CACHE_HOME", root.resolve("cache").toString());
    }

    private static void assertLists(Outcome ending) {
        assertThat(ending.err()).isEmpty();
        assertThat(JsonParser.parseString(ending.out()).isJsonArray()).isTrue();
        assertThat(ending.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "ends!", "a b", "a!/b:c", "percent%20#x"})
    void a_checkout_with_a_path_that_no_class_path_can_hold(String place) throws IOException {
        assertLists(at(place).run("list", "--format", "json"));
    }

    @Test
    void names_that_are_not_ascii_in_the_c_locale() throws IOException {
        // This JVM may itself be unable to make such a name.
        Path work = Files.createDirectory(root.resolve("work"));
        Outcome ending = new Launcher()
                .with("LC_ALL", "C")
                .behind(
                        "sh",
                        "-c",
                        "mkdir -p \"$1\" && cp \"$2\" \"$1\" && ln -s \"$3\" \"$1/target\" && cd \"$1\" && shift 4 && exec ./ringcross \"$@\"",
                        "sh",
                        work + "/\u00e9\u540d",
                        Launcher.CHECKOUT.resolve("ringcross").toString(),
                        Launcher.CHECKOUT.resolve("target").toString())
                .run("doctor", "--format", "json");
        assertThat(ending.err()).isEmpty();
        assertThat(JsonParser.parseString(ending.out()).isJsonObject()).isTrue();
    }

    @Test
    void what_is_printed_in_the_c_locale_is_ascii() {
        assertThat(new Launcher().with("LC_ALL", "C").run("doctor").out())
                .isNotEmpty()
                .matches("\\p{ASCII}*");
    }

    @Test
    void a_working_directory_that_was_deleted() throws IOException {
        Path gone = Files.createDirectory(root.resolve("gone"));
        Outcome ending = new Launcher()
                .in(gone)
                .behind("sh", "-c", "rmdir \"$PWD\" && exec \"$@\"", "sh")
                .run("list");
        // The shell has a line of its own before it.
        assertThat(ending.err())
                .endsWith("ringcross: the working directory has been deleted; change to another one: cd\n")
                .doesNotContain("initialization of VM");
        assertThat(ending.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"})
    void a_variable_that_would_stop_every_jvm(String variable) {
        for (String options : new String[] {"-XX:+UseG1GC", "-Xlog:gc", "-verbose:gc", "-XX:NoSuchOption"}) {
            assertLists(new Launcher().with(variable, options).run("list", "--format", "json"));
        }
    }

    @Test
    void a_debug_agent_or_a_port_that_each_child_would_open_again() {
        String agent = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:0";
        Outcome ending = new Launcher()
                .with("JAVA_TOOL_OPTIONS", agent + " -Dcom.sun.management.jmxremote.port=1")
                .run("verify", "--only", "noop");
        assertThat(ending.status()).isZero();
        assertThat(ending.err()).doesNotContain("jdwp", "JAVA_TOOL_OPTIONS");
    }

    @Test
    void options_of_its_own_that_no_jvm_starts_with_are_named_with_status_two() {
        Outcome ending = new Launcher()
                .with("RINGCROSS_JAVA_OPTIONS", "-XX:NoSuchOption")
                .run("list");
        assertThat(ending.err())
                .startsWith("ringcross: no JVM starts with RINGCROSS_JAVA_OPTIONS=-XX:NoSuchOption; change it.");
        assertThat(ending.err().lines()).hasSize(1);
        assertThat(ending.status()).isEqualTo(2);
    }

    @Test
    void ignored_and_effective_variables_are_warned_of_and_recorded() {
        Outcome ending = new Launcher()
                .with("JAVA_TOOL_OPTIONS", "-Xint")
                .with("MALLOC_ARENA_MAX", "2")
                .run("doctor", "--format", "json");
        assertThat(ending.out())
                .contains("JAVA_TOOL_OPTIONS is set (\\\"-Xint\\\"): the measuring JVMs run without it.")
                .contains("MALLOC_ARENA_MAX is set (\\\"2\\\"): it changes every process that is measured.")
                .contains("\"MALLOC_ARENA_MAX\": \"2\"");
    }

    /** asdf, jenv and mise put such a script on the PATH. */
    @Test
    void a_java_on_the_path_that_is_a_script() throws IOException {
        Path shims = Files.createDirectory(root.resolve("shims"));
        Path shim =
                Files.writeString(shims.resolve("java"), "#!/bin/sh\nexec '" + JDK.resolve("bin/java") + "' \"$@\"\n");
        Files.setPosixFilePermissions(shim, PosixFilePermissions.fromString("rwxr-xr-x"));
        Outcome ending = new Launcher()
                .without("JAVA_HOME")
                .with("RINGCROSS_JVM_DIRS", "")
                .with("HOME", root.toString())
                .with("SDKMAN_DIR", root.toString())
                .with("PATH", shims + ":/usr/bin:/bin")
                .run("list", "--format", "json");
        assertLists(ending);
    }

    /** Each build writes a line; the program is the one of this checkout. */
    @Test
    void sources_that_are_dated_in_the_future_are_built_once() throws IOException {
        Path checkout = Files.createDirectories(root.resolve("future"));
        Files.copy(Launcher.CHECKOUT.resolve("ringcross"), checkout.resolve("ringcross"));
        Path source = Files.writeString(
                Files.createDirectories(checkout.resolve("src")).resolve("A.java"), "one");
        Path maven = Files.writeString(
                checkout.resolve("mvnw"),
                "#!/bin/sh\nmkdir -p target && echo built >>builds && cp '"
                        + Launcher.CHECKOUT.resolve("target/ringcross.jar") + "' target/ringcross.jar\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        inTheFuture(source);
        Launcher launcher = new Launcher().script(checkout.resolve("ringcross"));

        launcher.run("--version");
        launcher.run("--version");
        assertThat(checkout.resolve("builds")).hasContent("built");

        Files.writeString(source, "two");
        inTheFuture(source);
        launcher.run("--version");
        assertThat(checkout.resolve("builds")).hasContent("built\nbuilt");
    }

    private static void inTheFuture(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofDays(365))));
    }
}
