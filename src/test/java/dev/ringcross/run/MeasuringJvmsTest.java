package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.plan.ForeignPrimitives;
import dev.ringcross.run.plan.JvmConfiguration;
import dev.ringcross.run.plan.JvmSettings;
import dev.ringcross.run.plan.MeasuringPlan;
import dev.ringcross.run.plan.MeasuringPlan.Effort;
import dev.ringcross.run.plan.TurnGroups;
import dev.ringcross.run.process.MeasuringJvm;
import dev.ringcross.run.process.MessageJson;
import dev.ringcross.run.process.Progress;
import dev.ringcross.run.record.Failure;
import dev.ringcross.run.record.RunRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a run deals with measuring JVMs that end otherwise than they should; a shell script stands in for them. */
class MeasuringJvmsTest {
    private static final CellSpec ONE = Cells.cell("getppid/java");
    private static final CellSpec TWO = Cells.cell("noop/java");
    private static final List<CellSpec> CELLS = List.of(ONE, TWO);
    private static final List<TurnGroups.Planned> GROUPS = TurnGroups.of(CELLS, List.of());
    private static final Effort EFFORT = new Effort(1, 1, 1, 1, false);

    /** Behind this the script can {@code tell} messages and {@code stand} at a cell; {@code $nth} counts its starts. */
    private static final String BEGIN = """
            for position; do :; done
            echo x >> "$0.starts"
            nth=$(wc -l < "$0.starts")
            read plan
            echo "$plan" >> "$0.plans"
            tell() { echo "$1"; }
            stand() { printf '\\000\\000\\000\\00'$1 | dd of="$position" conv=notrunc status=none; }
            samples() { tell '{"kind":"Turns","turnGroup":"'$1'","visit":0,"host":{"latencyNs":1,"runQueue":1,"stealRatio":0},"throughputNs":[1,1],"arms":[{"cell":'$2',"role":"CELL","samples":['$3']}]}'; }
            """;

    @TempDir
    private Path directory;

    private final RunRecorder recorder = new RunRecorder(CELLS, GROUPS, Progress.SILENT);

    private MeasuringJvms jvms(String script) throws IOException {
        Path file = directory.resolve("script");
        Files.writeString(file, BEGIN + script);
        return behind(List.of("sh", file.toString()));
    }

    private MeasuringJvms behind(List<String> command) {
        JvmConfiguration side = new JvmConfiguration("", null, null, Map.of(), List.of(), command);
        return new MeasuringJvms(
                new JvmSettings(1, List.of(), false, 1, side, Set.of(), null, ForeignPrimitives.NONE),
                directory,
                recorder);
    }

    private int starts() throws IOException {
        return Files.readAllLines(directory.resolve("script.starts")).size();
    }

    @Test
    void a_cell_over_which_a_jvm_died_has_failed_and_the_others_are_measured_by_another_one() throws Exception {
        MeasuringJvms jvms = jvms("""
                if [ $nth = 1 ]; then
                    stand 0
                    echo 'it was too much' >&2
                    exit 7
                fi
                samples noop 0 42
                tell '{"kind":"Done","waitedNanos":2500000000}'
                """);
        jvms.time(GROUPS, 0, EFFORT);

        assertThat(recorder.of(ONE).failure)
                .isEqualTo(new Failure(false, "the measuring JVM ended with status 7: it was too much"));
        assertThat(recorder.of(TWO).failure).isNull();
        assertThat(recorder.of(TWO).samples()).isEqualTo(List.of(List.of(42.0)));
        assertThat(starts()).isEqualTo(2);
        assertThat(jvms.waitedSeconds()).isEqualTo(2.5);
        List<MeasuringPlan> plans = Files.readAllLines(directory.resolve("script.plans")).stream()
                .map(MessageJson::plan)
                .toList();
        assertThat(plans).extracting(MeasuringPlan::jvm).containsExactly(0, 0);
        assertThat(plans).extracting(MeasuringPlan::process).containsExactly(0, 1);
        assertThat(plans.get(1).cells()).isEqualTo(MeasuringPlan.names(List.of(TWO)));
        assertThat(plans.get(1).groups()).containsExactly(new MeasuringPlan.TurnGroup("noop", List.of(0), false));
    }

    @Test
    void what_a_jvm_told_before_it_died_stays_and_is_not_measured_again() throws Exception {
        jvms("""
                samples getppid 0 11
                samples noop 1 12
                stand 1
                exit 9
                """).time(GROUPS, 0, EFFORT);

        assertThat(starts()).isEqualTo(1);
        assertThat(recorder.of(ONE).samples()).isEqualTo(List.of(List.of(11.0)));
        assertThat(recorder.of(ONE).failure).isNull();
        assertThat(recorder.of(TWO).samples()).isEqualTo(List.of(List.of(12.0)));
        assertThat(recorder.of(TWO).failure.reason()).contains("status 9");
    }

    @Test
    void a_jvm_that_says_nothing_more_is_ended_and_the_cell_that_it_stood_at_has_failed() throws Exception {
        jvms("""
                tell '{"kind":"Started"}'
                samples getppid 0 11
                stand 1
                exec sleep 4712
                """).time(GROUPS, 0, EFFORT);

        assertThat(recorder.of(ONE).samples()).isEqualTo(List.of(List.of(11.0)));
        assertThat(recorder.of(TWO).failure.reason()).startsWith("no end within 1 s");
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(child -> child.info().commandLine().orElse("").contains("sleep 4712")))
                .isEmpty();
    }

    @Test
    void a_cell_that_told_neither_a_number_nor_a_reason_is_not_asked_for_again() throws Exception {
        jvms("""
                samples getppid 0 11
                tell '{"kind":"Done","waitedNanos":0}'
                """).time(GROUPS, 0, EFFORT);

        assertThat(starts()).isEqualTo(1);
        assertThat(recorder.of(TWO).failure)
                .isEqualTo(new Failure(false, "the measuring JVM ended without a sample of it"));
    }

    @Test
    void lines_that_are_no_messages_are_passed_over() throws Exception {
        jvms("""
                echo 'a wrapper says hello'
                samples getppid 0 11
                echo
                samples noop 1 12
                tell '{"kind":"Done","waitedNanos":0}'
                """).time(GROUPS, 0, EFFORT);

        assertThat(recorder.of(TWO).samples()).isEqualTo(List.of(List.of(12.0)));
    }

    @Test
    void jvms_that_never_reach_a_cell_end_the_run_at_the_third() throws Exception {
        MeasuringJvms jvms = jvms("""
                echo 'Error: Could not create the Java Virtual Machine.' >&2
                exit 1
                """);

        assertThatThrownBy(() -> jvms.time(GROUPS, 0, EFFORT))
                .isInstanceOf(IOException.class)
                .hasMessage("no cell could be measured: the measuring JVM ended with status 1:"
                        + " Error: Could not create the Java Virtual Machine.");
        assertThat(starts()).isEqualTo(3);
        assertThat(recorder.isAnyPossible()).isTrue();
    }

    @Test
    void a_command_that_is_not_there_ends_the_run() {
        assertThatThrownBy(() -> behind(List.of("/nowhere/at-all")).time(GROUPS, 0, EFFORT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/nowhere/at-all");
    }

    @Test
    void once_stopped_none_is_started() throws Exception {
        MeasuringJvms jvms = behind(List.of("/nowhere/at-all"));
        jvms.stop();
        jvms.time(GROUPS, 0, EFFORT);
        jvms.count();

        assertThat(jvms.areStopped()).isTrue();
        assertThat(recorder.possible(CELLS)).isEqualTo(CELLS);
    }

    @Test
    void counting_asks_again_only_for_what_was_not_told() throws Exception {
        jvms("""
                if [ $nth = 1 ]; then
                    tell '{"kind":"Counted","cell":0,"source":"rusage","operations":10,"involuntarySwitches":0,"tracerStops":0,"pageFaults":0}'
                    stand 1
                    exit 3
                fi
                """).count();

        assertThat(starts()).isEqualTo(1);
        assertThat(recorder.of(ONE).counted.operations()).isEqualTo(10);
        assertThat(recorder.of(TWO).failure.reason()).contains("status 3");
    }

    @Test
    void the_main_class_of_a_measuring_jvm_is_the_one_that_is_named() throws Exception {
        Class<?> main = Class.forName(MeasuringJvm.MAIN);

        assertThat(main.getName()).isEqualTo("dev.ringcross.measure.MeasuringMain");
        assertThat(main.getMethod("main", String[].class).getReturnType()).isEqualTo(void.class);
    }
}
