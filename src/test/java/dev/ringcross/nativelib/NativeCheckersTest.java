package dev.ringcross.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringcross.nativelib.Toolchain.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What checkers of C find in the native library, beside the sanitizers of {@link NativeSelfTest}: nothing. */
@Tag("deep")
class NativeCheckersTest {
    private static final Outcome PASSED = new Outcome(0, "all as it should be\n");

    /** Earlier ones call correct code wrong. */
    private static final int FIRST_GOOD_ANALYZER = 12;

    @TempDir
    Path folder;

    private Toolchain toolchain;

    @BeforeEach
    void findTheToolchain() {
        Toolchain.assumeThere("cc", "make");
        toolchain = new Toolchain(folder);
    }

    @Test
    void the_compilers_analyzer_finds_nothing() throws IOException {
        String version = toolchain.run(Map.of(), "cc", "--version").output();
        String number = toolchain.run(Map.of(), "cc", "-dumpversion").output().strip();
        assumeTrue(version.contains("Free Software Foundation"), "not checked: 'cc' is not GCC");
        assumeTrue(
                Integer.parseInt(number.split("\\.")[0]) >= FIRST_GOOD_ANALYZER,
                "not checked: GCC is older than " + FIRST_GOOD_ANALYZER);
        toolchain.makeSilently("cc", "-O2 -g0 -fanalyzer", "libringcross.so", "helper");
    }

    /** Only what one process does: in a child of fork this sanitizer has one thread, and may not know the others' locks. */
    @Test
    void its_threads_hold_under_the_thread_sanitizer() throws IOException {
        Path source = Files.writeString(folder.resolve("empty.c"), "int main(void) { return 0; }\n");
        assumeTrue(
                toolchain
                                        .run(Map.of(), "cc", "-fsanitize=thread", "-o", path("empty"), "" + source)
                                        .status()
                                == 0
                        && toolchain.run(Map.of(), path("empty")).status() == 0,
                "not checked: 'cc' lacks the thread sanitizer's runtime, or it does not start here");
        // It does not know fences, of which io_uring's polling has one, and says so.
        toolchain.makeSilently("cc", "-O1 -g -fsanitize=thread -Wno-tsan", "selftest");
        assertThat(toolchain.run(Map.of("TSAN_OPTIONS", "halt_on_error=1"), path("selftest")))
                .isEqualTo(PASSED);
    }

    /** With its children of fork, as far as they do not become another program. */
    @Test
    void it_holds_under_valgrind() throws IOException {
        Toolchain.assumeThere("valgrind");
        toolchain.makeSilently("cc", "-O1 -g", "helper", "exit", "selftest");
        Outcome checked = toolchain.run(
                Map.of(),
                "valgrind",
                "--quiet",
                // One thread runs at a time. Without turns, one that spins on a word kept the CPU, and the one
                // that would have written that word never ran: the test hung on some hosts.
                "--fair-sched=yes",
                "--log-file=" + path("valgrind.%p"),
                "--error-exitcode=99",
                "--leak-check=full",
                "--errors-for-leak-kinds=definite",
                path("selftest"),
                path("helper"),
                path("exit"));
        assertThat(checked).isEqualTo(PASSED);
    }

    private String path(String program) {
        return folder.resolve(program).toString();
    }
}
