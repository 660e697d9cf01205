package dev.ringcross.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringcross.nativelib.Toolchain.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code native/test} holds what is proved about the C, without Java; here it is built and run. */
@Tag("deep")
class NativeSelfTest {
    private static final String OPTIMIZED = "-O2 -g0";
    private static final String SANITIZED = "-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all";
    private static final String[] PROGRAMS = {"libringcross.so", "helper", "exit", "selftest"};
    private static final Outcome PASSED = new Outcome(0, "all as it should be\n");

    @TempDir
    Path folder;

    private Toolchain toolchain;

    @BeforeEach
    void findTheToolchain() {
        toolchain = new Toolchain(folder);
    }

    @Test
    void gcc_or_whatever_cc_is_builds_it_without_a_warning_and_it_holds() throws IOException {
        Toolchain.assumeThere("cc", "make");
        toolchain.makeSilently("cc", OPTIMIZED, PROGRAMS);
        assertThat(selftest()).isEqualTo(PASSED);
    }

    @Test
    void clang_builds_it_without_a_warning_and_it_holds() throws IOException {
        Toolchain.assumeThere("clang", "make");
        toolchain.makeSilently("clang", OPTIMIZED, PROGRAMS);
        assertThat(selftest()).isEqualTo(PASSED);
    }

    @Test
    void it_holds_under_the_address_and_undefined_behaviour_sanitizers() throws IOException {
        Toolchain.assumeThere("cc", "make");
        assumeTrue(ccLinksSanitizers(), "not checked: 'cc' lacks the sanitizers' runtimes");
        toolchain.makeSilently("cc", SANITIZED, PROGRAMS);
        assertThat(selftest()).isEqualTo(PASSED);
    }

    @Test
    void on_aarch64_it_builds_without_a_warning_and_holds_under_an_emulator() throws IOException {
        Toolchain.assumeThere("aarch64-linux-gnu-gcc", "qemu-aarch64", "make");
        toolchain.makeSilently("aarch64-linux-gnu-gcc", OPTIMIZED, PROGRAMS);
        assertThat(toolchain.run(
                        Map.of(),
                        underQemu("selftest").toString(),
                        underQemu("helper").toString(),
                        underQemu("exit").toString()))
                .isEqualTo(PASSED);
    }

    @Test
    void another_level_of_fortification_in_the_flags_is_no_warning() throws IOException {
        Toolchain.assumeThere("cc", "make");
        toolchain.makeSilently("cc", OPTIMIZED + " -D_FORTIFY_SOURCE=1", "helper");
    }

    private Outcome selftest() throws IOException {
        return toolchain.run(Map.of(), path("selftest"), path("helper"), path("exit"));
    }

    private String path(String program) {
        return folder.resolve(program).toString();
    }

    private boolean ccLinksSanitizers() throws IOException {
        Path source = Files.writeString(folder.resolve("empty.c"), "int main(void) { return 0; }\n");
        return toolchain
                        .run(Map.of(), "cc", "-fsanitize=address,undefined", "-o", path("empty"), source.toString())
                        .status()
                == 0;
    }

    /** A script that runs the program in the emulator: the kernel itself can exec it, and with an empty environment. */
    private Path underQemu(String program) throws IOException {
        Path script = folder.resolve(program + ".sh");
        Files.writeString(script, """
                #!/bin/sh
                PATH=/usr/local/bin:/usr/bin:/bin
                exec qemu-aarch64 -L /usr/aarch64-linux-gnu '%s' "$@"
                """.formatted(path(program)));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
