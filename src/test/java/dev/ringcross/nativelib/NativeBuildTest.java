package dev.ringcross.nativelib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.nativelib.Toolchain.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code native/build.sh} leaves for the jar, and what it says, on hosts that lack something. */
@Tag("deep")
class NativeBuildTest {
    private static final String HERE = System.getProperty("os.arch").replace("amd64", "x86_64");

    @TempDir
    Path folder;

    private Toolchain toolchain;

    @BeforeEach
    void findTheToolchain() {
        Toolchain.assumeLinux();
        toolchain = new Toolchain(folder);
    }

    @Test
    void with_a_compiler_the_jar_gets_the_library_and_its_programs() throws IOException {
        Toolchain.assumeThere("cc", "make");
        assertThat(build(Toolchain.SOURCES, Map.of())).isEqualTo(new Outcome(0, ""));
        assertThat(resources())
                .containsExactly("SHA256", "clock", "dynamic", "exit", "helper", "libringcross.so", "peer");
    }

    @Test
    void the_path_of_the_project_may_have_spaces() throws IOException {
        Toolchain.assumeThere("cc", "make");
        Path copy = copyOfTheSources("a project of mine");
        Path out = copy.resolveSibling("target");
        assertThat(build(copy, out, Map.of())).isEqualTo(new Outcome(0, ""));
    }

    @Test
    void without_a_compiler_the_build_goes_on_and_the_reason_replaces_an_earlier_library() throws IOException {
        Files.createDirectories(folder.resolve("resources"));
        Files.writeString(folder.resolve("resources/libringcross.so"), "of an earlier build");
        Outcome built = build(Toolchain.SOURCES, Map.of("CC", "nocompiler -O3"));
        assertThat(built.status()).isZero();
        assertThat(built.output()).startsWith("ringcross: warning: no 'nocompiler'");
        assertThat(resources()).containsExactly("ABSENT");
        assertThat(reason())
                .startsWith("no 'nocompiler' when Ringcross was built")
                .contains("install a C compiler");
    }

    @Test
    void on_another_system_the_build_goes_on_and_the_reason_names_the_system() throws IOException {
        Path uname =
                Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("uname"), """
                #!/bin/sh
                echo Plan9
                """);
        Files.setPosixFilePermissions(uname, PosixFilePermissions.fromString("rwx------"));
        String path = uname.getParent() + ":" + System.getenv("PATH");
        assertThat(build(Toolchain.SOURCES, Map.of("PATH", path)).status()).isZero();
        assertThat(resources()).containsExactly("ABSENT");
        assertThat(reason()).contains("Plan9");
    }

    @Test
    void where_there_is_a_compiler_this_build_has_its_library() {
        Toolchain.assumeThere("cc", "make");
        assertThat(NativeBuildTest.class.getResource("/native/libringcross.so")).isNotNull();
    }

    @Test
    void a_source_that_this_compiler_refuses_is_the_reason_and_the_build_goes_on() throws IOException {
        Toolchain.assumeThere("cc", "make");
        Path copy = copyOfTheSources("broken");
        Files.writeString(copy.resolve("lib/memory.c"), "int unfinished(void) {\n");
        Outcome built = build(copy, Map.of());
        assertThat(built.status()).isZero();
        assertThat(built.output()).contains("lib/memory.c");
        assertThat(resources()).containsExactly("ABSENT");
        assertThat(reason()).startsWith("'cc' could not compile").contains("lib/memory.c", "error");
    }

    @Test
    void a_compiler_for_another_architecture_makes_nothing_for_this_build() throws IOException {
        Path compiler = Files.writeString(folder.resolve("other-cc"), """
                #!/bin/sh
                echo riscv64-linux-gnu
                """);
        Files.setPosixFilePermissions(compiler, PosixFilePermissions.fromString("rwx------"));
        assertThat(build(Toolchain.SOURCES, Map.of("CC", "" + compiler)).status())
                .isZero();
        assertThat(resources()).containsExactly("ABSENT");
        assertThat(reason()).contains("compiles for riscv64, and this build of Ringcross is for ");
    }

    @Test
    void for_another_architecture_its_compiler_is_found() throws IOException {
        Toolchain.assumeThere("aarch64-linux-gnu-gcc", "make", "readelf");
        toolchain.run(
                Map.of(),
                "sh",
                Toolchain.SOURCES.resolve("build.sh").toString(),
                folder.resolve("out").toString(),
                folder.resolve("resources").toString(),
                "aarch64");
        Outcome header = toolchain.run(
                Map.of("LC_ALL", "C"),
                "readelf",
                "-h",
                folder.resolve("resources/libringcross.so").toString());
        assertThat(header.output()).containsPattern("Machine: +AArch64");
    }

    @Test
    void an_architecture_that_it_does_not_know_is_an_error_that_says_what_to_add() throws IOException {
        Toolchain.assumeThere("cc");
        Outcome compiled = toolchain.run(
                Map.of(), "cc", "-U__x86_64__", "-U__aarch64__", "-fsyntax-only", Toolchain.SOURCES + "/arch/arch.h");
        assertThat(compiled.status()).isNotZero();
        assertThat(compiled.output()).contains("#error").contains("add arch/<this one>.h");
    }

    private Outcome build(Path sources, Map<String, String> environment) throws IOException {
        return build(sources, folder.resolve("out"), environment);
    }

    private Outcome build(Path sources, Path out, Map<String, String> environment) throws IOException {
        return toolchain.run(
                environment,
                "sh",
                sources.resolve("build.sh").toString(),
                out.toString(),
                folder.resolve("resources").toString(),
                HERE);
    }

    private String reason() throws IOException {
        return Files.readString(folder.resolve("resources/ABSENT"));
    }

    private List<String> resources() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("resources"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path copyOfTheSources(String name) throws IOException {
        Path copy = folder.resolve(name).resolve("native");
        Files.createDirectories(copy.getParent());
        try (Stream<Path> files = Files.walk(Toolchain.SOURCES)) {
            files.forEach(file -> copy(file, copy.resolve(Toolchain.SOURCES.relativize(file))));
        }
        return copy;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
