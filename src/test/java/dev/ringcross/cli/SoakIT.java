package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ringcross.cli.Launcher.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of many visits watches what its processes hold; the long one is recorded in METHODOLOGY.md. */
@Tag("deep")
class SoakIT {
    @TempDir
    Path results;

    @Test
    void many_passes_take_no_more_descriptors_threads_or_children() throws Exception {
        String out = results.toString();
        Outcome ending = Launcher.ringcross(
                "--only", "getppid", "--route", "c", "--jvms", "1", "--visits", "500", "-q", "--out", out);

        assertThat(ending.status()).as(ending.err()).isZero();
        JsonObject file = Saved.in(results).json();
        assertThat(file.getAsJsonArray("resources")).hasSizeBetween(2 * 100, 2 * 200);
        JsonArray slopes = file.getAsJsonArray("resourceSlopes");
        assertThat(slopes).hasSize(8);
        for (JsonElement element : slopes) {
            JsonObject slope = element.getAsJsonObject();
            // Libraries are still mapped in so short a run.
            if (!slope.get("what").getAsString().equals("mappings")) {
                assertThat(slope.get("flat").getAsBoolean()).as("%s", slope).isTrue();
            }
        }
        assertThat(ending.out()).contains("Resources: ");
    }

    @Test
    void an_ordinary_run_reads_none() throws Exception {
        Launcher.ringcross(
                "--only", "noop", "--route", "c", "--jvms", "1", "--visits", "6", "-q", "--out", results.toString());

        assertThat(Saved.in(results).json().getAsJsonArray("resources")).isEmpty();
    }
}
