package dev.ringcross.host.proc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.host.Fixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcStatTest {

    private static @Nullable ProcStat parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ProcStat.parse(bytes, bytes.length);
    }

    @Test
    void counts_user_to_steal_once() {
        String text = "cpu  100 10 50 800 20 3 7 10 60 5\ncpu0 1 1 1 1 1 1 1 1 1 1\nprocs_running 3\nprocs_blocked 0\n";
        assertThat(parse(text)).isEqualTo(new ProcStat(1000, 10, 3));
    }

    @Test
    void cpus_are_the_lines_with_a_number() {
        byte[] text = "cpu  9 9\ncpu0 1 1\ncpu1 1 1\nintr 0\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(ProcStat.cpus(text)).isEqualTo(2);
        assertThat(ProcStat.cpus(new byte[64])).isZero();
    }

    @Test
    void a_capture() {
        ProcStat stat = parse(Fixture.text("/proc/stat"));
        assertThat(stat).isNotNull();
        assertThat(stat.running()).isPositive();
        assertThat(stat.steal()).isPositive().isLessThan(stat.total());
    }

    @Test
    void steal_is_a_share_of_the_time_between() {
        ProcStat before = new ProcStat(1000, 10, 1);
        assertThat(new ProcStat(1200, 20, 1).stealSince(before)).isEqualTo(0.05);
        assertThat(before.stealSince(before)).isNaN();
        assertThat(new ProcStat(1200, 9, 1).stealSince(before)).isNaN();
        assertThat(new ProcStat(1005, 20, 1).stealSince(before)).isNaN();
        assertThat(new ProcStat(0, 0, 1).stealSinceBoot()).isNaN();
    }

    /** Guests of several hypervisors show such a counter after a migration: the kernel prints it as an unsigned number. */
    @Test
    void steal_that_stepped_back_over_zero_is_no_share() {
        ProcStat little = parse("cpu  100 0 100 1000 0 0 0 18446744073709551600 0 0\nprocs_running 3\n");
        ProcStat much = parse("cpu  100 0 100 1000 0 0 0 18446744073709551000 0 0\nprocs_running 3\n");
        assertThat(little).isEqualTo(new ProcStat(1184, -16, 3));
        assertThat(little.stealSinceBoot()).isNaN();
        assertThat(much).isNotNull();
        assertThat(much.stealSinceBoot()).isNaN();
        assertThat(new ProcStat(1300, 0, 3).stealSince(little)).isEqualTo(16.0 / 116);
    }

    @Test
    void other_text_is_not_understood() {
        assertThat(parse("")).isNull();
        assertThat(parse("cpu  1 2 3 4 5 6 7 8\n")).isNull();
        assertThat(parse("\nprocs_running 3\n")).isNull();
    }

    @Test
    void the_meter_reads_again(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("stat");
        Files.writeString(file, "cpu  1000 0 0 0 0 0 0 0 0 0\nprocs_running 1\n");
        try (HostLoad load = HostLoad.open(file)) {
            Files.writeString(file, "cpu  1090 0 0 0 0 0 0 10 0 0\n" + "x".repeat(40_000) + "\nprocs_running 4\n");
            assertThat(load.sample()).isEqualTo(new HostLoad.Sample(4, 0.1));
            assertThat(load.sample()).isEqualTo(new HostLoad.Sample(4, Double.NaN));
            assertThat(load.reason()).isNull();
        }
    }

    @Test
    void the_meter_says_why_there_is_nothing(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("stat");
        try (HostLoad load = HostLoad.open(file)) {
            assertThat(load.sample()).isNull();
            assertThat(load.reason()).isEqualTo("no readable " + file);
        }
        Files.writeString(file, "nonsense");
        try (HostLoad load = HostLoad.open(file)) {
            assertThat(load.sample()).isNull();
            assertThat(load.reason()).contains("not of the form");
        }
    }
}
