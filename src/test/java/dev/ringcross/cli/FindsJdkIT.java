package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher takes a JDK 25 from wherever it is, and nothing older. */
class FindsJdkIT {
    private static final List<String> TOOLS = List.of("sh", "dirname", "readlink", "find", "head", "env");

    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    Path root;

    private Path home;
    private Path tools;

    @BeforeEach
    void makeAHostWithoutJdk() throws IOException {
        home = Files.createDirectory(root.resolve("home"));
        tools = Files.createDirectory(root.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), which(tool));
        }
    }

    private static Path which(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private Launcher bare() {
        return new Launcher()
                .without("JAVA_HOME")
                .without("SDKMAN_DIR")
                .with("RINGCROSS_JVM_DIRS", "")
                .with("HOME", home.toString())
                .with("PATH", tools.toString());
    }

    private static void assertWorks(Launcher launcher) {
        Outcome ending = launcher.run("list");
        assertThat(ending.err()).isEmpty();
        assertThat(ending.out()).contains("getppid");
    }

    /** A folder that looks like a JDK of that version; its java only fails. */
    private Path fakeJdk(String version) throws IOException {
        Path jdk = Files.createDirectories(root.resolve("jdk-" + version));
        Files.createDirectory(jdk.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Files.createSymbolicLink(jdk.resolve("bin").resolve(program), Path.of("/bin/false"));
        }
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    @Test
    void says_where_it_looked() throws Exception {
        Outcome ending = bare().with("RINGCROSS_JVM_DIRS", "/nowhere/jvm").run("list");

        assertThat(ending.err().lines()).hasSize(1);
        assertThat(ending.err())
                .contains(
                        "JDK 25", "JAVA_HOME", "PATH", "/nowhere/jvm", "~/.sdkman", "~/.jdks", "https://adoptium.net");
        assertThat(ending.out()).isEmpty();
        assertThat(ending.status()).isEqualTo(2);
    }

    @Test
    void takes_nothing_older() throws Exception {
        Path old = fakeJdk("17.0.15");

        Outcome ending = bare().with("JAVA_HOME", old.toString())
                .with("PATH", old.resolve("bin") + ":" + tools)
                .run("list");

        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.err()).contains("no JDK 25");
    }

    @Test
    void by_java_home() throws Exception {
        assertWorks(bare().with("JAVA_HOME", JDK.toString()));
    }

    @Test
    void by_path() throws Exception {
        assertWorks(bare().with("PATH", JDK.resolve("bin") + ":" + tools));
    }

    @Test
    void by_a_link_on_the_path() throws Exception {
        Files.createSymbolicLink(tools.resolve("java"), JDK.resolve("bin/java"));

        assertWorks(bare());
    }

    @Test
    void among_the_systems_beside_an_older_default() throws Exception {
        Path old = fakeJdk("17.0.15");
        Path all = Files.createDirectory(root.resolve("jvm"));
        Files.createSymbolicLink(all.resolve("a-17"), old);
        Files.createSymbolicLink(all.resolve("b-25"), JDK);

        assertWorks(bare().with("JAVA_HOME", old.toString())
                .with("PATH", old.resolve("bin") + ":" + tools)
                .with("RINGCROSS_JVM_DIRS", all.toString()));
    }

    @Test
    void from_sdkman() throws Exception {
        Path candidates = Files.createDirectories(home.resolve(".sdkman/candidates/java"));
        Files.createSymbolicLink(candidates.resolve("25-tem"), JDK);

        assertWorks(bare());
    }

    @Test
    void from_the_folder_of_ides() throws Exception {
        Files.createSymbolicLink(Files.createDirectory(home.resolve(".jdks")).resolve("temurin-25"), JDK);

        assertWorks(bare());
    }
}
