package dev.ringcross.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringcross.JarMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A primitive in a jar of its owner's stands beside Ringcross's own; what is wrong with a jar is said in one line. */
class JarPrimitivesTest {
    private static final String ANSWER = """
            package org.example.thought;

            import dev.ringcross.catalogue.*;
            import org.openjdk.jmh.annotations.*;

            @Measures(value = "answer", man = "none", steps = "user    it answers", cost = "Nothing.")
            @Declares(syscalls = "")
            public class Answer extends Primitive {
                @Benchmark
                public long java() {
                    return 42;
                }
            }
            """;

    @TempDir
    Path directory;

    private Path sources;

    @BeforeEach
    void directories() throws IOException {
        sources = Files.createDirectory(directory.resolve("sources"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path jar(String source) throws IOException {
        write(sources.resolve("Answer.java"), source);
        return JarMaker.jar(directory.resolve("my.jar"), sources);
    }

    /** A jar that was compiled against a class of Ringcross of this text, instead of the one that is there. */
    private Path jarAgainst(String otherName, String otherText, String source) throws IOException {
        Path others = Files.createDirectory(directory.resolve("others"));
        Path classes = Files.createDirectory(directory.resolve("classes"));
        write(others.resolve(otherName + ".java"), otherText);
        JarMaker.compile(others, classes, "-proc:none");
        write(sources.resolve("Answer.java"), source);
        return JarMaker.jar(directory.resolve("my.jar"), sources, classes);
    }

    private static void assertRefused(List<Path> jars, String... words) {
        assertThatThrownBy(() -> Catalogue.with(jars))
                .isInstanceOf(UnfitJar.class)
                .message()
                .startsWith("--with " + jars.get(jars.size() - 1))
                .contains(words)
                .doesNotContain("\n");
    }

    @Test
    void its_group_is_the_last_name_of_its_package_and_comes_behind_ringcrosss_own() throws IOException {
        Path jar = jar(ANSWER);
        Catalogue catalogue = Catalogue.with(List.of(jar));

        PrimitiveSpec answer = catalogue.byId("answer").orElseThrow();
        assertThat(answer.group()).isEqualTo("thought");
        assertThat(answer.routes()).containsExactly(Route.JAVA);
        assertThat(answer.jar()).contains(jar.toAbsolutePath());
        assertThat(catalogue.entries()).endsWith(answer);
        assertThat(catalogue.groups()).startsWith("crossing").endsWith("thought");
        assertThat(catalogue.byId("getppid").orElseThrow().jar()).isEmpty();
    }

    @Test
    void a_plain_benchmark_of_jmh_is_left_to_jmh() throws IOException {
        write(sources.resolve("Plain.java"), """
                package org.example.thought;

                public class Plain {
                    @org.openjdk.jmh.annotations.Benchmark
                    public void anything() {}
                }
                """);

        assertThat(Catalogue.with(List.of(jar(ANSWER))).byId("plain")).isEmpty();
    }

    @Test
    void a_jar_with_no_primitive_at_all_is_refused() throws IOException {
        assertRefused(
                List.of(jar(ANSWER.replace("extends Primitive", ""))),
                "has no primitive: none of its benchmarks extends dev.ringcross.catalogue.Primitive");
    }

    @Test
    void what_is_no_jar_is_refused() throws IOException {
        Path text = Files.writeString(directory.resolve("text.jar"), "This is no jar.");
        Path colon = directory.resolve("a:b.jar");

        assertRefused(List.of(directory.resolve("none.jar")), "names no file");
        assertRefused(List.of(directory), "names a directory", "jar --create");
        assertRefused(List.of(text), "names no jar");
        assertRefused(List.of(colon), "has a ':' in its path");
    }

    @Test
    void a_jar_that_no_annotation_processor_has_seen_is_refused() throws IOException {
        write(directory.resolve("empty/nothing.txt"), "");
        write(directory.resolve("odd/META-INF/BenchmarkList"), "not an index of JMH's\n");

        assertRefused(
                List.of(JarMaker.pack(directory.resolve("empty.jar"), directory.resolve("empty"))),
                "has no META-INF/BenchmarkList",
                "jmh-generator-annprocess");
        assertRefused(
                List.of(JarMaker.pack(directory.resolve("odd.jar"), directory.resolve("odd"))),
                "has a META-INF/BenchmarkList that JMH",
                "can't read");
    }

    @Test
    void a_name_that_is_taken_is_refused() throws IOException {
        Path jar = jar(ANSWER);
        Path copy = Files.copy(jar, directory.resolve("copy.jar"));
        write(sources.resolve("Getppid.java"), ANSWER.replace("class Answer", "class Getppid"));
        Path getppid = JarMaker.jar(directory.resolve("getppid.jar"), sources);

        assertRefused(List.of(jar, copy), "has a primitive answer, and so has " + jar, "another name");
        assertRefused(List.of(getppid), "has a primitive getppid, and so has Ringcross", "another name");
    }

    @Test
    void a_jar_with_ringcross_in_it_is_refused() throws IOException {
        write(
                directory.resolve("fat/META-INF/BenchmarkList"),
                indexOf("dev.ringcross.primitive.crossing.syscall.Getppid"));

        assertRefused(
                List.of(JarMaker.pack(directory.resolve("fat.jar"), directory.resolve("fat"))),
                "has a class of Ringcross's own, dev.ringcross.primitive.crossing.syscall.Getppid");
    }

    @Test
    void a_class_that_is_not_there_or_needs_one_that_is_not_there_is_refused() throws IOException {
        write(directory.resolve("lost/META-INF/BenchmarkList"), indexOf("org.example.thought.Lost"));
        write(sources.resolve("Needed.java"), "package org.example.thought; public class Needed {}");
        Path jar = jar(ANSWER.replace("@Benchmark", "public Needed needed() { return null; } @Benchmark"));
        Files.delete(directory.resolve("my.jar-classes/org/example/thought/Needed.class"));

        assertRefused(
                List.of(JarMaker.pack(directory.resolve("lost.jar"), directory.resolve("lost"))),
                "has a class that can't be loaded, org.example.thought.Lost");
        assertRefused(
                List.of(JarMaker.pack(jar, directory.resolve("my.jar-classes"))),
                "has a class that can't be loaded, org.example.thought.Answer",
                "no such class: org.example.thought.Needed");
    }

    private static String indexOf(String type) throws IOException {
        try (var index = JarPrimitivesTest.class.getResourceAsStream("/META-INF/BenchmarkList")) {
            String line = new String(index.readAllBytes()).lines().findFirst().orElseThrow();
            String first = line.split(" ")[3];
            return line.replace("S " + first.length() + " " + first, "S " + type.length() + " " + type) + "\n";
        }
    }

    @Test
    void a_method_that_this_version_has_not_is_found_before_anything_is_measured() throws IOException {
        Path jar = jarAgainst(
                "Checked",
                "package dev.ringcross.call; public class Checked { public static long later(long answer) { return answer; } }",
                ANSWER.replace("42", "dev.ringcross.call.Checked.later(42)"));

        assertRefused(
                List.of(jar),
                "was built against another version of Ringcross or JMH: dev.ringcross.call.Checked has no such later;");
    }

    @Test
    void so_is_a_class_that_was_an_interface() throws IOException {
        Path jar = jarAgainst(
                "Checked",
                "package dev.ringcross.call; public interface Checked { static long served(long answer) { return answer; } }",
                ANSWER.replace("42", "dev.ringcross.call.Checked.served(42)"));

        assertRefused(List.of(jar), "dev.ringcross.call.Checked has no such served;");
    }

    @Test
    void so_is_a_class_that_this_version_has_not() throws IOException {
        Path jar = jarAgainst(
                "Later",
                "package dev.ringcross.call; public class Later { public static long answer; }",
                ANSWER.replace("42", "dev.ringcross.call.Later.answer"));

        assertRefused(
                List.of(jar),
                "was built against another version of Ringcross or JMH: dev.ringcross.call.Later is not there;");
    }

    @Test
    void so_is_an_element_of_an_annotation_that_an_older_version_had_not() throws IOException {
        Path jar = jarAgainst("Measures", """
                        package dev.ringcross.catalogue;

                        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                        public @interface Measures {
                            String value();
                            String man();
                            String steps();
                        }
                        """, ANSWER.replace(", cost = \"Nothing.\"", ""));

        assertRefused(
                List.of(jar),
                "was built against another version of Ringcross or JMH: @Measures of org.example.thought.Answer says no cost;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Measures(.*)           | //                                | has no @Measures",
                "long java               | long jav                          | has a benchmark jav, which is no route",
                "user    it              | usr     it                        | has a step 'usr     it answers'",
                "@Declares(.*)           | //                                | declares nothing for java",
                "@Declares(.*)           | @Declares(syscalls = \"a x from\")  | has a @Declares or an @Absent that can't be read",
                "@Benchmark              | @Param(\"1\") long n; @Benchmark    | has a @Param field n, which has to be public",
            })
    void what_a_primitive_lacks_is_named(String part, String instead, String words) throws IOException {
        assertRefused(
                List.of(jar(ANSWER.replaceFirst(part, instead))), "has org.example.thought.Answer, which ", words);
    }
}
