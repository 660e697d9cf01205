package dev.ringcross.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
    private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path directory;

    @Test
    void two_runs_of_one_second_have_a_file_each() {
        OutputDirectory results = OutputDirectory.at(directory);

        Path first = results.create("", "host", STARTED, "first");
        Path second = results.create("", "host", STARTED, "second");

        assertThat(first).hasFileName("host-20260102T030405Z.json").content().isEqualTo("first");
        assertThat(second).hasFileName("host-20260102T030405Z-2.json").content().isEqualTo("second");
    }

    @Test
    void a_page_that_is_there_stays_anothers() throws IOException {
        Path page = Files.writeString(directory.resolve("host-20260102T030405Z.html"), "another's");

        assertThat(OutputDirectory.at(directory).create("", "host", STARTED, "ours"))
                .hasFileName("host-20260102T030405Z-2.json");
        assertThat(page).content().isEqualTo("another's");
    }

    @Test
    void a_hosts_name_leads_nowhere_else() {
        assertThat(OutputDirectory.at(directory).create("", "../../etc/passwd", STARTED, "text"))
                .hasParent(directory);
    }
}
