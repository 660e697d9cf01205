package dev.ringcross.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What HotSpot's log says of a stub. */
class CompilationLogTest {
    private static final CellSpec CELL = Scripted.cell(Route.PANAMA);
    private static final String STUB = Stub.holder(CELL) + "::panama_ss_jmhStub (86 bytes)";

    @TempDir
    private Path directory;

    private boolean isCompiledAfter(String... lines) throws IOException {
        Path file = directory.resolve("log");
        Files.deleteIfExists(file);
        CompilationLog log = CompilationLog.of(file);
        for (String line : lines) {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            log.refresh();
        }
        return log.isCompiled(CELL);
    }

    @Test
    void only_the_best_compilers_version_of_the_whole_stub_counts() throws IOException {
        assertThat(isCompiledAfter("1324       4       " + STUB)).isTrue();
        assertThat(isCompiledAfter("1324  b    4       " + STUB)).isTrue();
        assertThat(isCompiledAfter("1324       3       " + STUB)).isFalse();
        assertThat(isCompiledAfter("1324 %     4       " + STUB.replace(" (86", " @ 23 (86")))
                .isFalse();
        assertThat(isCompiledAfter("1324       4       " + STUB.replace("panama", "java")))
                .isFalse();
        assertThat(isCompiledAfter("1324       4       java.lang.String::length (11 bytes)"))
                .isFalse();
    }

    @Test
    void what_was_thrown_away_does_not_count_until_it_is_made_again() throws IOException {
        String made = "1324       4       " + STUB;
        String thrownAway = made + "   made not entrant";

        assertThat(isCompiledAfter(made, thrownAway)).isFalse();
        assertThat(isCompiledAfter(made, thrownAway, "1401" + made.substring(4)))
                .isTrue();
    }

    @Test
    void a_log_that_is_not_there_says_nothing() throws IOException {
        CompilationLog log = CompilationLog.of(directory.resolve("none"));
        log.refresh();

        assertThat(log.isKept()).isFalse();
        assertThat(log.isCompiled(CELL)).isFalse();
    }

    @Test
    void half_a_line_is_read_when_it_is_whole() throws IOException {
        Path file = Files.writeString(directory.resolve("log"), "1324       4       " + STUB.substring(0, 30));
        CompilationLog log = CompilationLog.of(file);
        log.refresh();
        assertThat(log.isCompiled(CELL)).isFalse();
        Files.writeString(file, STUB.substring(30) + "\n", StandardOpenOption.APPEND);
        log.refresh();

        assertThat(log.isCompiled(CELL)).isTrue();
    }
}
