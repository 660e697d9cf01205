package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell that never ends is ended, with all that it has started; the other cells go on. */
@Tag("deep")
class HangingCellIT {
    private static final int PATIENCE_SECONDS = 90;

    @TempDir
    private Path directory;

    @Test
    void a_cell_whose_peer_has_stopped_fails_with_what_it_waited_for() throws Exception {
        Process run = new Launcher()
                .start(
                        directory.resolve("out"),
                        directory.resolve("err"),
                        "run",
                        "--only",
                        "getppid,pipe-pingpong",
                        "--route",
                        "c",
                        "--jvms",
                        "1",
                        "--visits",
                        "40",
                        "--cell-limit",
                        "3",
                        "--out",
                        directory.resolve("results").toString());
        ProcessHandle stopped = stopAHelper(run);
        assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        Result result = result();
        assertThat(result.cells())
                .filteredOn(cell -> cell.status() == Cell.Status.FAILED)
                .singleElement()
                .satisfies(cell -> assertThat(cell.reason())
                        .contains("no end within 3 s")
                        .contains("measuring thread waits in")
                        .contains("its child " + stopped.pid()));
        assertThat(result.cells())
                .filteredOn(cell ->
                        cell.primitive().equals("getppid") && cell.route().equals("c"))
                .allMatch(Cell::ok);
        assertThat(stopped.isAlive()).isFalse();
    }

    /** SIGSTOP: the peer lives, and never answers. */
    private static ProcessHandle stopAHelper(Process run) throws Exception {
        while (run.isAlive()) {
            Optional<ProcessHandle> helper = run.descendants()
                    .filter(child -> child.info().arguments().stream()
                            .flatMap(Stream::of)
                            .anyMatch("echo-bytes"::equals))
                    .findFirst();
            if (helper.isPresent()) {
                new ProcessBuilder("kill", "-STOP", Long.toString(helper.get().pid()))
                        .start()
                        .waitFor();
                return helper.get();
            }
        }
        throw new AssertionError("the run ended before a helper was seen");
    }

    private Result result() throws Exception {
        return ResultJson.read(Saved.file(directory.resolve("results")));
    }
}
