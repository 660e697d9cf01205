package dev.ringcross.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Observation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentingTest {
    @TempDir
    private Path directory;

    private List<Observation> observe(Experiment... experiments) {
        return new Experimenting(List.of(experiments), directory).observe(name -> {});
    }

    @Test
    void facts_are_what_it_printed_up_to_the_first_equals_sign() {
        Observation left =
                observe(Experiment.inJvm("leaves-facts", Leaves.Facts.class)).get(0);
        assertThat(left.reason()).isNull();
        assertThat(left.facts()).isEqualTo(Map.of("one", "1", "two", "a=b"));
    }

    @Test
    void a_refusal_is_its_last_words_and_leaves_no_fact() {
        Observation refused =
                observe(Experiment.inJvm("is-refused", Leaves.Refusal.class)).get(0);
        assertThat(refused.reason()).isEqualTo("open of a door: Operation not permitted");
        assertThat(refused.facts()).isEmpty();
    }

    @Test
    void one_that_hangs_is_ended_with_all_that_it_has_started() {
        Experiment hangs = new Experiment("hangs", Leaves.Nothing.class, List.of(), 2);
        assertThat(observe(hangs).get(0).reason()).isEqualTo("no end within 2 s");
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains("sleep 4711")))
                .isEmpty();
    }

    @Test
    void one_that_no_program_knows_says_how_it_ended() {
        assertThat(observe(Experiment.inC("no-such-demonstration")).get(0).reason())
                .isEqualTo("it ended with status 2");
    }

    @Test
    void a_stop_ends_the_one_that_runs_and_begins_no_other() {
        List<String> begun = new ArrayList<>();
        Experimenting two = new Experimenting(
                List.of(
                        Experiment.inJvm("hangs", Leaves.Nothing.class),
                        Experiment.inJvm("leaves-facts", Leaves.Facts.class)),
                directory);
        List<Observation> observations = two.observe(name -> {
            begun.add(name);
            two.stop();
        });
        assertThat(begun).containsExactly("hangs");
        assertThat(two.isComplete()).isFalse();
        assertThat(observations).extracting(Observation::experiment).containsExactly(HostTraces.NAME);
    }

    @Test
    void the_host_is_looked_at_before_and_after() {
        Observation traces = observe(Experiment.inC("own-address-space")).get(1);
        assertThat(traces.experiment()).isEqualTo(HostTraces.NAME);
        assertThat(traces.facts()).containsEntry("changed", "0");
        assertThat(Integer.parseInt(traces.facts().get("compared"))).isGreaterThan(10);
    }

    @Test
    void a_core_that_was_left_is_a_change() throws Exception {
        HostTraces before = HostTraces.now(directory);
        Files.writeString(directory.resolve("core.4711"), "");
        assertThat(before.beside(HostTraces.now(directory)).facts())
                .containsEntry("changed", "1")
                .containsEntry("core files", "0 → 1");
    }
}
