package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed, whenever: nothing of the run stays but what is valid. How many times is {@code -Dringcross.kills},
 * the order {@code -Dringcross.seed}; each is a line of {@code target/kills.md}.
 */
@Tag("deep")
class KillsIT {
    private static final int KILLS = Integer.getInteger("ringcross.kills", 4);
    private static final long SEED = Long.getLong("ringcross.seed", 1);
    private static final Path TABLE = Path.of("target", "kills.md");

    @TempDir
    private Path directory;

    @Test
    void nothing_stays_but_a_valid_file() throws Exception {
        Random random = new Random(SEED);
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        List<String> table = new ArrayList<>(List.of(
                "Seed " + SEED,
                "",
                "| | signal | to | of | moment | exit | result | to the next run | amiss |",
                "|---|---|---|---|---|---|---|---|---|"));
        List<String> amiss = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            Killing killing =
                    Killing.chosen(random, Files.createDirectory(directory.resolve("kill-" + kill)), temporary);
            killing.happen();
            table.add("| " + kill + " | " + killing.row() + " |");
            killing.problems().forEach(problem -> amiss.add(killing.row() + ": " + problem));
            Files.write(TABLE, table);
        }

        assertThat(amiss).isEmpty();
        // Where all were killed who could have cleaned up, the next run does.
        assertThat(new Launcher()
                        .with("TMPDIR", temporary.toString())
                        .run("verify", "-q", "--only", "getppid", "--route", "java")
                        .status())
                .isZero();
        assertThat(temporary).isEmptyDirectory();
        assertThat(Leftovers.systemV()).isEmpty();
    }

    @Test
    void a_second_signal_does_not_spoil_the_saving() throws Exception {
        Killing killing =
                Killing.of("INT", Killing.Victim.GROUP, directory, Files.createDirectory(directory.resolve("tmp")));
        killing.begin();
        killing.send();
        TimeUnit.MILLISECONDS.sleep(50);
        killing.send();
        killing.end();

        assertThat(killing.problems()).isEmpty();
        assertThat(killing.row()).contains("130").contains("complete: false");
    }

    @Test
    void who_reads_only_the_first_line_loses_no_file(@TempDir Path results) throws IOException, InterruptedException {
        Path errors = directory.resolve("err");
        Process run = new ProcessBuilder(
                        "sh",
                        "-c",
                        Launcher.CHECKOUT.resolve("ringcross")
                                + " --only getppid --route java --jvms 1 --visits 2 -q --out \"$0\" | head -n 1",
                        results.toString())
                .redirectError(errors.toFile())
                .start();

        assertThat(new String(run.getInputStream().readAllBytes()).lines()).hasSize(1);
        assertThat(run.waitFor()).isZero();
        assertThat(Saved.in(results).complete()).isTrue();
        assertThat(errors).content().contains("saved").doesNotContain("\tat ");
    }
}
