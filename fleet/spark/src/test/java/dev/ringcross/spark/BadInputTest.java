package dev.ringcross.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.Warning;
import dev.ringcross.run.plan.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies among the results, the job ends, and each file is either merged or left out with a reason. */
class BadInputTest {
    @TempDir
    Path folder;

    private Path results;
    private Path out;

    @BeforeEach
    void makeTwoResults() throws IOException {
        results = Analyses.made(folder.resolve("results"), 2);
        out = folder.resolve("out");
    }

    @Test
    void filesThatAreCompressedAreReadAndDamagedOnesNamed() throws IOException {
        MadeFleet fleet = new MadeFleet();
        fleet.write(results, 2, true);
        byte[] whole = Files.readAllBytes(fleet.write(results, 3, true));
        Files.write(results.resolve(MadeFleet.host(3) + ".json.gz"), Arrays.copyOf(whole, whole.length / 2));
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 5000, 6000, (byte) 0x55);
        Files.write(results.resolve(MadeFleet.host(4) + ".json.gz"), damaged);
        FleetJob.Answer answer = Analyses.of(out, results);
        assertThat(answer.merge().files()).isEqualTo(3);
        assertThat(answer.merge().leftOut())
                .extracting(one -> Path.of(one.file()).getFileName().toString(), LeftOut::reason)
                .containsExactly(
                        tuple(
                                "host-000003.json.gz",
                                "is cut off: its compressed data ends early; copy it again, or measure again"),
                        tuple(
                                "host-000004.json.gz",
                                "is damaged: its compressed data is invalid; copy it again, or measure again"));
    }

    @Test
    void aSmallFileThatUnpacksToMoreThanIsReadIsRefused() throws IOException {
        byte[] blank = new byte[1 << 20];
        Arrays.fill(blank, (byte) ' ');
        try (OutputStream bomb = new GZIPOutputStream(Files.newOutputStream(results.resolve("bomb.json.gz")))) {
            for (int i = 0; i < 300; i++) {
                bomb.write(blank);
            }
        }
        FleetJob.Answer answer = Analyses.of(out, results);
        assertThat(answer.merge().files()).isEqualTo(2);
        assertThat(answer.merge().leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(
                        "has 256 MiB or more, but at most 256 MiB are read; split the run by --only or --group");
    }

    @Test
    void whatAHostLeftThatDiedWhileItWroteIsCounted() throws IOException {
        Path part = Files.writeString(results.resolve(".ringcross-0a1b.part"), "{\"schema\": \"ringcr");
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(120)));
        Files.writeString(results.resolve(".ringcross-2c3d.part"), "a run is writing this one now");
        FleetJob.Answer answer = Analyses.of(out, results);
        assertThat(answer.merge().leftOut())
                .extracting(LeftOut::reason)
                .containsExactly("is a part of a file whose writer was killed; remove it");
    }

    @Test
    void aFileWhoseNameSparkTakesForHiddenIsRead() throws IOException {
        Files.move(results.resolve(MadeFleet.host(0) + ".json"), results.resolve("_first.json"));
        Files.move(results.resolve(MadeFleet.host(1) + ".json"), results.resolve(".second.json"));
        assertThat(Analyses.of(out, results).merge().files()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNamedTwiceCountsOnce() throws IOException {
        Path twice = results.resolve(MadeFleet.host(0) + ".json");
        FleetJob.Answer answer = Analyses.of(out, results, twice);
        assertThat(answer.merge().files()).isEqualTo(2);
        assertThat(answer.merge().leftOut())
                .containsExactly(
                        new LeftOut(twice.toString(), "is the same file as " + twice + "; name each file once"));
    }

    @Test
    void aRunThatStartedAfterItsFileWasWrittenHasAWrongClock() throws IOException {
        Path early = results.resolve(MadeFleet.host(0) + ".json");
        Files.setLastModifiedTime(early, FileTime.from(Instant.parse("2026-09-30T00:00:00Z")));
        assertThat(Analyses.of(out, results).merge().warnings())
                .containsExactly(new Warning(
                        "clock-ahead-of-file",
                        "a run started after its file was written, by the clock of its host: host-000000 in " + early,
                        "set the clock of the host, or of where its files are kept; its numbers are merged"));
    }

    @Test
    void whereNothingCanBeReadTheFirstReasonIsTold() throws IOException {
        Path bad = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(bad.resolve("a.json"), "{");
        assertThatThrownBy(() -> Analyses.of(out, bad))
                .isInstanceOf(UsageException.class)
                .hasMessage(bad.resolve("a.json") + ": is invalid or truncated JSON (line 1 column 2);"
                        + " give a file that ./ringcross run has written");
        assertThat(out.resolve(Output.MERGE_FILE)).doesNotExist();
    }

    @Test
    void aPathThatIsNotThereOrHasNoResultsIsRefused() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> Analyses.of(out, nowhere))
                .hasMessage(nowhere + ": no such file or directory; check its name");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("notes.txt"), "no result");
        assertThatThrownBy(() -> Analyses.of(out, empty))
                .hasMessage(empty + " contains no .json or .json.gz file; name result files, or their directory");
    }

    @Test
    void aDirectoryThatHoldsOtherThingsIsNotWrittenInto() throws IOException {
        Files.createDirectories(out);
        Path own = Files.writeString(out.resolve("thesis.txt"), "mine", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Analyses.of(out, results))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(out + " is not empty");
        assertThat(own).hasContent("mine");
    }
}
