package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.JarMaker;
import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.Cell;
import dev.ringcross.result.PrimitiveJar;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a primitive of one's own is measured, listed, explained and verified as Ringcross's own are. */
class OwnPrimitiveIT {
    private static final Path EXAMPLE = Path.of("examples");

    @TempDir
    static Path directory;

    private static Path jar;

    @BeforeAll
    static void build() throws IOException {
        // The path of a jar may have a space as any other.
        Path place = Files.createDirectory(directory.resolve("my primitives"));
        jar = JarMaker.jar(place.resolve("primitives.jar"), EXAMPLE.resolve("src/main/java"));
    }

    private static Outcome with(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--with", jar.toString()));
        return Launcher.ringcross(all.toArray(String[]::new));
    }

    private static Outcome measured(Path results, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--jvms", "2", "--visits", "2", "--seed", "1", "-q", "--out", results.toString()));
        return with(all.toArray(String[]::new));
    }

    @Test
    void it_is_listed_behind_all_others() {
        Outcome all = with("list");
        Outcome one = with("list", "--group", "files");

        assertThat(all.err()).isEmpty();
        assertThat(all.out()).contains("getppid").containsPattern("(?s)MEMORY\n.*\nFILES\n +file-exists +c·p···j ");
        assertThat(one.outLines()).startsWith("FILES").noneMatch(line -> line.contains("getppid"));
        assertThat(Launcher.ringcross("list").out()).doesNotContain("file-exists");
    }

    @Test
    void it_is_explained() {
        Outcome outcome = with(
                "explain", "file-exists", "--results", directory.resolve("none").toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("ask whether there is a file of this name", "access(2)", "────┼───▶")
                .contains("absent: raw — its number is another on each architecture: see stat");
        assertThat(outcome.out().replaceAll("\\s+", " ")).contains("Try: ringcross file-exists --with " + jar);
    }

    @Test
    void it_is_verified_by_the_kernels_counts() {
        Outcome outcome = with("verify", "--only", "file-exists", "-q");

        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("file-exists/c", "file-exists/panama", "file-exists/java", "0 do not agree");
    }

    @Test
    void it_is_measured_beside_another_and_the_file_says_by_which_jar() throws Exception {
        Path results = directory.resolve("results");
        Outcome outcome = measured(results, "run", "--only", "file-exists,getppid", "--route", "c,panama,java");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err().lines()).singleElement().asString().startsWith("ringcross: saved ");
        Path file = Saved.file(results);
        Saved.of(Files.readString(file));
        Result result = ResultJson.read(file);
        assertThat(result.cells())
                .filteredOn(cell -> cell.primitive().equals("file-exists"))
                .hasSize(3)
                .allMatch(Cell::ok)
                .allMatch(cell -> cell.group().equals("files") && cell.evidence() != null);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
        assertThat(result.run().jars())
                .containsExactly(
                        new PrimitiveJar("primitives.jar", HexFormat.of().formatHex(digest), List.of("file-exists")));
    }

    @Test
    void an_interrupted_run_goes_on_with_the_same_jar_alone() throws Exception {
        Path results = directory.resolve("resumed");
        assertThat(measured(results, "run", "--only", "file-exists", "--route", "c")
                        .status())
                .isZero();
        Path file = Saved.file(results);
        Files.writeString(file, Files.readString(file).replace("\"complete\": true", "\"complete\": false"));
        Path other = JarMaker.jar(directory.resolve("primitives.jar"), EXAMPLE.resolve("src/main/java"));
        Files.writeString(directory.resolve("primitives.jar-classes/more.txt"), "more");
        JarMaker.pack(other, directory.resolve("primitives.jar-classes"));

        assertThat(Launcher.ringcross("run", "--resume", file.toString()).err())
                .contains("has primitives of primitives.jar; name that jar too: --with primitives.jar");
        assertThat(Launcher.ringcross("run", "--resume", file.toString(), "--with", other.toString())
                        .err())
                .contains("was measured with another primitives.jar, of SHA-256 ");
        assertThat(with("run", "--resume", file.toString(), "-q").status()).isZero();
        assertThat(ResultJson.read(file).run().complete()).isTrue();
    }

    @Test
    void its_name_may_stand_where_a_command_could() {
        Outcome outcome = measured(directory.resolve("by-name"), "file-exists", "--route", "c");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("file-exists");
    }

    @Test
    void its_routes_are_compared_in_turn() {
        Outcome outcome = with(
                "compare",
                "--live",
                "route=c",
                "route=panama",
                "--only",
                "file-exists",
                "--jvms",
                "2",
                "-q",
                "--seed",
                "1");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("FILES", "file-exists", "From primitives.jar, SHA-256 ");
    }

    @Test
    void jmh_itself_measures_it_where_the_jar_is_on_the_class_path() throws Exception {
        Process jmh = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        Launcher.CHECKOUT.resolve("target/ringcross.jar") + ":" + jar,
                        "dev.ringcross.cli.JmhMain",
                        "file-exists",
                        "-f",
                        "0",
                        "-wi",
                        "1",
                        "-i",
                        "1")
                .redirectErrorStream(true)
                .start();

        String out = new String(jmh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jmh.waitFor()).as(out).isZero();
        assertThat(out).contains("FileExists.c ", "FileExists.panama ", "FileExists.java ");
    }

    @Test
    void a_jar_that_can_not_be_used_is_an_error_of_one_line_for_each_command() {
        for (String command :
                List.of("run file-exists", "list", "explain x", "verify", "compare --live route=c route=c")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.addAll(List.of("--with", "none.jar"));
            Outcome outcome = Launcher.ringcross(words.toArray(String[]::new));

            assertThat(outcome.err()).isEqualTo("ringcross: --with none.jar names no file; check the path\n");
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.status()).isEqualTo(2);
        }
    }

    @Test
    void comparing_two_files_needs_no_jar() {
        Outcome outcome = with("compare", "old.json", "new.json");

        assertThat(outcome.err()).isEqualTo("ringcross: --with is only for a comparison that measures; add --live\n");
        assertThat(outcome.status()).isEqualTo(2);
    }

    /** It is built by Maven too, outside this build. */
    @Test
    void its_project_names_the_versions_of_this_one() throws IOException {
        String example = Files.readString(EXAMPLE.resolve("pom.xml"));
        String own = Files.readString(Path.of("pom.xml"));

        assertThat(element(example, "ringcross.version")).isEqualTo(element(own, "version"));
        assertThat(element(example, "jmh.version")).isEqualTo(element(own, "jmh.version"));
        assertThat(element(example, "maven.compiler.release")).isEqualTo(element(own, "maven.compiler.release"));
    }

    private static String element(String pom, String name) {
        return Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<")
                .matcher(pom)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
