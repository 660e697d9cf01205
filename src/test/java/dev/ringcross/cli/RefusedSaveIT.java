package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was measured is saved on file systems that refuse what shared folders, FUSE and profiles refuse. */
class RefusedSaveIT {
    @RegisterExtension
    static final Refusing REFUSING = new Refusing();

    @TempDir
    private Path place;

    private Path result() throws IOException {
        Path result = place.resolve("result.json");
        ResultJson.write(Synthetic.result(), result);
        return result;
    }

    /** The errors are EINVAL, ENOSYS, EROFS, EXDEV and EPERM. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22 | fsync,fdatasync                         | it was not synced (invalid argument)",
                "38 | fsync,fdatasync                         | it was not synced (function not implemented)",
                "30 | fsync,fdatasync                         | it was not synced (read-only file system)",
                "18 | link,linkat,rename,renameat             | renaming was refused",
                "1  | link,linkat,rename,renameat             | renaming was refused"
            })
    void a_page_is_saved_and_one_line_says_what_was_refused(int errno, String calls, String told) throws Exception {
        Path page = Files.writeString(place.resolve("old.html"), "old");

        Outcome outcome = REFUSING.with(errno, calls).run("report", result().toString(), "-o", page.toString());

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(page).content().startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(outcome.err().lines())
                .filteredOn(line -> line.contains(told))
                .hasSize(1);
        assertThat(place).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_run_is_saved_without_a_sync_and_without_links() throws Exception {
        Outcome outcome = REFUSING.with(22, "fsync,fdatasync,link,linkat,fchmodat,chmod")
                .run("getppid", "--route", "c", "--jvms", "1", "--visits", "1", "-q", "--out", place.toString());

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(Saved.in(place).complete()).isTrue();
        assertThat(outcome.err())
                .contains("it was not synced (invalid argument)")
                .contains("ringcross: saved ");
    }
}
