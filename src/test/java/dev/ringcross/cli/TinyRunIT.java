package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import dev.ringcross.catalogue.Route;
import dev.ringcross.cli.Launcher.Ending;
import dev.ringcross.result.Evidence;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One small run, and all that it leaves. */
class TinyRunIT {
    @TempDir
    static Path out;

    private static Ending ending;

    @BeforeAll
    static void measure() throws Exception {
        ending = Launcher.here()
                .run("--only", "getppid", "--forks", "2", "--rounds", "3", "--seed", "42", "-q", "--out", "" + out);
    }

    @Test
    void ends() {
        assertThat(ending.status()).isZero();
        assertThat(ending.err()).startsWith("ringcross: saved " + out).hasLineCount(1);
    }

    @Test
    void printsTheTableWithoutColourIntoAPipe() {
        assertThat(ending.out())
                .contains("getppid", "jna-direct", "excess over c")
                .doesNotContain("\u001b");
    }

    @Test
    void savesACompleteResult() throws Exception {
        JsonObject run = Saved.in(out).run();

        assertThat(run.get("complete").getAsBoolean()).isTrue();
        assertThat(run.get("seed").getAsLong()).isEqualTo(42);
        assertThat(run.get("forks").getAsInt()).isEqualTo(2);
        assertThat(run.get("rounds").getAsInt()).isEqualTo(3);
        assertThat(run.get("command").getAsString()).startsWith("ringcross").contains("--only getppid");
    }

    @Test
    void measuresEveryRoute() throws Exception {
        Map<String, JsonObject> cells = Saved.in(out).byRoute();

        assertThat(cells.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Route.values()).map(Route::id).toList());
        assertThat(cells.values())
                .allSatisfy(cell -> assertThat(cell.get("status").getAsString()).isEqualTo("ok"));
    }

    @Test
    void seesOneEntryByEveryNativeRoute() throws Exception {
        Map<String, JsonObject> cells = Saved.in(out).byRoute();
        assumeTrue(Saved.evidence(cells.get("c")).get("source").getAsString().equals(Evidence.PERF_EVENT));

        cells.remove("java");
        assertThat(cells.values())
                .allSatisfy(cell -> assertThat(Math.round(
                                Saved.evidence(cell).get("kernelEntries").getAsDouble()))
                        .isEqualTo(1));
    }
}
