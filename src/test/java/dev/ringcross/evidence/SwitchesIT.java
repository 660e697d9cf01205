package dev.ringcross.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.Needs;
import dev.ringcross.call.Affinity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The kernel's counts of switches in a real JVM, beside a task that competes for its CPU and below a tracer. */
class SwitchesIT {
    private static final int LIMIT_SECONDS = 60;

    /** The JVM's own safepoint may fall into a count. */
    private static final long OF_THE_JVM = 1;

    /** @param calls of calls that never wait: the voluntary switches, then the involuntary ones */
    private record Seen(String reason, List<Long> calls, List<Long> sleeps) {}

    @Test
    void calls_that_never_wait_are_at_most_preempted_and_sleeps_wait_once_each() throws Exception {
        Process busy = busyOnTheMeasuringCpu();
        try {
            Seen seen = run();
            assertThat(seen.reason).isEqualTo("null");
            assertThat(seen.calls.get(0)).isBetween(0L, OF_THE_JVM);
            assertThat(seen.calls.get(1)).isNotNegative();
            assertThat(seen.sleeps.get(0)).isBetween((long) SwitchesMain.SLEEPS, SwitchesMain.SLEEPS + OF_THE_JVM);
        } finally {
            busy.destroyForcibly().waitFor();
        }
    }

    /** A child inherits the CPU from the thread that starts it. */
    private static Process busyOnTheMeasuringCpu() throws IOException {
        Affinity pinned = Affinity.pinToMeasuringCpu();
        try {
            return new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        } finally {
            pinned.close();
        }
    }

    @Test
    void a_tracer_is_named_and_its_stops_are_no_switches() throws Exception {
        Needs.programs("strace");
        Seen seen = run("strace", "-f", "-o", "/dev/null");
        assertThat(seen.reason).matches("traced by strace \\(process \\d+\\): each system call stops twice.*");
        assertThat(seen.calls.get(0)).isBetween(0L, OF_THE_JVM);
        assertThat(seen.sleeps.get(0)).isBetween((long) SwitchesMain.SLEEPS, SwitchesMain.SLEEPS + OF_THE_JVM);
    }

    private static Seen run(String... before) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SwitchesMain.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        Assumptions.assumeTrue(lines.get(0).equals("perf_event"), lines.get(1));
        return new Seen(lines.get(1), numbers(lines.get(2)), numbers(lines.get(3)));
    }

    private static List<Long> numbers(String line) {
        return Stream.of(line.split(" ")).map(Long::valueOf).toList();
    }
}
