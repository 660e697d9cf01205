package dev.ringcross.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.JarMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.CompilerHints;

class HintsFileTest {
    @TempDir
    private Path directory;

    @Test
    void a_measuring_jvm_gets_the_options_and_the_hints_that_jmh_would_give_it() throws IOException {
        List<String> ours = new ArrayList<>();
        HintsFile.add(ours, directory, List.of());
        List<String> jmhs = new ArrayList<>();
        CompilerHints.addCompilerHints(jmhs);

        assertThat(withoutFile(ours)).isEqualTo(withoutFile(jmhs));
        assertThat(hints(ours)).isEqualTo(hints(jmhs)).hasSizeGreaterThan(100);
        assertThat(directory)
                .isDirectoryContaining(file -> ours.get(ours.size() - 1).endsWith(file.toString()));
    }

    @Test
    void a_file_that_another_jvm_reads_is_not_written_again() throws IOException {
        HintsFile.add(new ArrayList<>(), directory, List.of());
        Path file = directory.resolve("compiler-hints");
        Files.writeString(file, "read");
        HintsFile.add(new ArrayList<>(), directory, List.of());

        assertThat(file).hasContent("read");
    }

    @Test
    void the_hints_of_a_jar_that_only_the_measuring_jvm_loads_follow() throws IOException {
        Path hints = directory.resolve("classes/META-INF/CompilerHints");
        Files.createDirectories(hints.getParent());
        Files.writeString(hints, "inline,org/example/Answer.java\n");
        Path jar = JarMaker.pack(directory.resolve("my.jar"), directory.resolve("classes"));
        List<String> ours = new ArrayList<>();
        HintsFile.add(ours, directory, List.of(jar));

        assertThat(hints(ours)).hasSizeGreaterThan(100).endsWith("inline,org/example/Answer.java");
    }

    private static List<String> withoutFile(List<String> options) {
        return options.stream()
                .map(option -> option.startsWith(HintsFile.OPTION) ? HintsFile.OPTION : option)
                .toList();
    }

    private static List<String> hints(List<String> options) throws IOException {
        return Files.readAllLines(Path.of(options.get(options.size() - 1).substring(HintsFile.OPTION.length())));
    }
}
