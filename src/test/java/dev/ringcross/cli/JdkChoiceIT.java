package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK the launcher takes: the first 25 or later in the usual places. */
class JdkChoiceIT {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path home;

    /** A machine on which the usual places are empty, but for what a test puts there. */
    private Launcher bare() {
        return new Launcher()
                .without("JAVA_HOME")
                .with("HOME", home.toString())
                .without("SDKMAN_DIR")
                .with("PATH", "/usr/bin:/bin")
                .with("RINGCROSS_JVM_DIRS", home.resolve("none").toString());
    }

    @Test
    void none_anywhere_is_one_line_that_says_what_was_looked_for_where_and_what_to_do() {
        Outcome outcome = bare().run("list");
        org.junit.jupiter.api.Assumptions.assumeFalse(outcome.status() == 0, "a JDK 25 is on /usr/bin");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains("JDK 25")
                .contains("JAVA_HOME")
                .contains(".jdks")
                .contains("https://");
    }

    @Test
    void java_home_is_taken() {
        assertThat(bare().with("JAVA_HOME", JDK.toString()).run("list").status())
                .isZero();
    }

    @Test
    void a_java_on_the_path_is_taken() {
        assertThat(bare().with("PATH", JDK.resolve("bin") + ":/usr/bin:/bin")
                        .run("list")
                        .status())
                .isZero();
    }

    @Test
    void sdkman_and_the_jdks_folder_and_the_systems_folders_are_looked_at() throws IOException {
        for (String place : new String[] {".sdkman/candidates/java/25-tem", ".jdks/temurin-25", "system/jdk"}) {
            Path link = home.resolve(place);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, JDK);
            assertThat(bare().with("RINGCROSS_JVM_DIRS", home.resolve("system").toString())
                            .run("list")
                            .status())
                    .as(place)
                    .isZero();
            Files.delete(link);
        }
    }
}
