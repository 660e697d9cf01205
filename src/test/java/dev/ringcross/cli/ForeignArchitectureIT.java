package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A JVM of an architecture that this build has no bindings for, made by its property os.arch: every JVM of a run sees it.
 * No number of the bindings may reach it, so their classes are not even initialized.
 */
class ForeignArchitectureIT {
    private static final String NO_NATIVE = "this build of Ringcross is for "
            + System.getProperty("os.arch").replace("amd64", "x86_64") + ", the JVM is for riscv64";

    /** The log of the classes that each of a command's JVMs initializes. */
    @TempDir
    static Path logs;

    private static Said verified;
    private static Said doctor;
    private static Said checked;

    private record Said(int status, String text) {}

    @BeforeAll
    static void runThere() throws Exception {
        verified = ringcross("verify", "-q", "--group", "crossing");
        doctor = ringcross("doctor");
        checked = ringcross("doctor", "--self-check");
    }

    private static Said ringcross(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("foreign", "");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin/java")
                                                .toString(),
                                        "-cp",
                                        Launcher.CHECKOUT
                                                .resolve("target/ringcross.jar")
                                                .toString(),
                                        "dev.ringcross.cli.Ringcross"),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .put(
                        "JDK_JAVA_OPTIONS",
                        "-Dos.arch=riscv64 -XX:+UseSerialGC -Xlog:class+init=info:file=" + logs.resolve("%p.log"));
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Said(process.waitFor(), Files.readString(output));
    }

    @Test
    void no_class_of_the_bindings_is_initialized() throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(3);
            for (Path log : all) {
                assertThat(Files.readString(log))
                        .contains("Initializing 'dev/ringcross/cli")
                        .doesNotContain("Initializing 'dev/ringcross/bindings");
            }
        }
    }

    @Test
    void verify_says_why_nothing_is_counted_and_that_is_no_disagreement() {
        assertThat(verified.text)
                .contains("cells are absent: " + NO_NATIVE)
                .contains("not verified in full: " + NO_NATIVE);
        assertThat(verified.text).containsPattern("0 agree, [1-9]\\d* not verified, 0 do not agree, [1-9]\\d* absent");
        assertThat(verified.status).isZero();
    }

    @Test
    void doctor_says_that_only_java_is_measured() {
        assertThat(doctor.text.replaceAll("\\s+", " "))
                .contains("no-native Nothing native can run here (" + NO_NATIVE + "): only pure Java is measured");
    }

    @Test
    void the_self_check_gives_no_remedy_that_would_not_help() {
        assertThat(checked.text).contains("16 not checkable here").doesNotContain("→");
    }
}
