package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.Needs;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A save that fails damages nothing that was there, leaves nothing else, and is told in one line. */
@Tag("deep")
class FailedSaveIT {
    private static final String OLD = "what was there";

    @TempDir
    private Path directory;

    private Path result;
    private Path place;

    private record Ending(int status, String err) {}

    @BeforeEach
    void makeAResultAndAnOldFile() throws IOException {
        result = directory.resolve("result.json");
        ResultJson.write(Synthetic.result(), result);
        place = Files.createDirectory(directory.resolve("place"));
        Files.writeString(place.resolve("old.html"), OLD);
    }

    @Test
    void on_a_full_disk() throws Exception {
        Needs.root();
        Ending ending = shell(
                "unshare",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=64k none place || exit 9; printf '" + OLD + "' >place/old.html;"
                        + " \"$0\" report result.json -o place/old.html; status=$?;"
                        + " test \"$(ls -A place)\" = old.html || exit 8; cat place/old.html; exit $status",
                Launcher.CHECKOUT.resolve("ringcross").toString());

        assertThat(ending.status()).as(ending.err()).isEqualTo(2);
        assertThat(ending.err().lines()).hasSize(1);
        assertThat(ending.err())
                .contains("could not be saved (no space left on device)")
                .contains("name with -o");
    }

    /** The kernel writes what still fits, then refuses: a short write before an error. */
    @Test
    void past_the_limit_of_a_files_size() throws Exception {
        Ending ending = shell(
                "sh",
                "-c",
                "ulimit -f 8; exec \"$0\" report result.json -o place/old.html",
                Launcher.CHECKOUT.resolve("ringcross").toString());

        damagesNothing(ending, "file too large");
    }

    @ParameterizedTest
    @CsvSource({"fsync, EIO", "fsync, EDQUOT", "rename, EIO", "rename, ENOSPC"})
    void when_the_kernel_refuses(String call, String error) throws Exception {
        Needs.programs("strace");
        damagesNothing(injected(call, error), "could not be saved (");
    }

    /** What was measured is not thrown away where the storage itself holds it. */
    @ParameterizedTest
    @CsvSource({"rename, EXDEV", "rename, EPERM"})
    void in_place_where_only_renaming_is_refused(String call, String error) throws Exception {
        Needs.programs("strace");
        Ending ending = injected(call, error);

        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(ending.err().lines()).hasSize(1);
        assertThat(ending.err()).contains("it was written in place, since renaming was refused (");
        assertThat(place).isDirectoryContaining("glob:**old.html");
        assertThat(place.resolve("old.html")).content().endsWith("</html>\n");
    }

    private Ending injected(String call, String error) throws IOException, InterruptedException {
        return shell(
                "strace",
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "--trace=" + call,
                "--inject=" + call + ":error=" + error,
                Launcher.CHECKOUT.resolve("ringcross").toString(),
                "report",
                "result.json",
                "-o",
                "place/old.html");
    }

    @Test
    void through_a_link() throws Exception {
        Path target = Files.writeString(directory.resolve("elsewhere"), OLD);
        Files.createSymbolicLink(place.resolve("link.html"), target);

        Ending ending = shell(
                Launcher.CHECKOUT.resolve("ringcross").toString(), "report", "result.json", "-o", "place/link.html");

        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.err()).contains("is a symbolic link, which is not followed");
        assertThat(target).content().isEqualTo(OLD);
        assertThat(place.resolve("link.html")).isSymbolicLink();
    }

    private void damagesNothing(Ending ending, String why) throws IOException {
        assertThat(ending.status()).as(ending.err()).isEqualTo(2);
        assertThat(ending.err().lines()).hasSize(1);
        assertThat(ending.err()).contains(why);
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).containsExactly(place.resolve("old.html"));
        }
        assertThat(place.resolve("old.html")).content().isEqualTo(OLD);
    }

    private Ending shell(String... command) throws IOException, InterruptedException {
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        int status = process.waitFor();
        return new Ending(status, Files.readString(err));
    }
}
