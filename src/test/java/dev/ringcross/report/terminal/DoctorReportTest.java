package dev.ringcross.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Doctor;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Permission;
import dev.ringcross.result.Warning;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorReportTest {

    private static final HostFacts HOST = new HostFacts(
            "büro",
            "Linux 6.18.0",
            "x86_64",
            new HostFacts.Cpu(
                    "AMD EPYC",
                    64,
                    2,
                    List.of(
                            new HostFacts.Cache(1, "Data", 32768, "0,64"),
                            new HostFacts.Cache(2, "Unified", 1 << 20, "0")),
                    3675.5,
                    2,
                    "2-3",
                    ""),
            "none",
            "none",
            "tsc",
            Map.of("meltdown", "Not affected", "spectre_v2", "Mitigation: " + "Retpolines; ".repeat(12)),
            null,
            "madvise",
            "disabled",
            new HostFacts.Cgroup(1.5, 512L << 20),
            2,
            0,
            4096L,
            24684084L << 10,
            0.25,
            0.000_17,
            "glibc 2.36",
            Map.of(),
            Map.of("governor", "no policy in /sys"));

    private static final Doctor DOCTOR = new Doctor(
            HOST,
            List.of(
                    new Permission("io_uring", true, "io_uring_disabled is 0", null),
                    new Permission(
                            "perf events",
                            false,
                            "perf_event_paranoid is 2",
                            "sudo sysctl kernel.perf_event_paranoid=1"),
                    new Permission("every system call", null, "seccomp: filter", null)),
            List.of(new Warning(
                    "turbo", "Turbo is on: " + "the clock depends on heat ".repeat(8), "echo 0 | sudo tee x")));

    @Test
    void values_have_units() {
        assertThat(DoctorReport.render(DOCTOR, false))
                .contains("64 CPUs in 2 sockets", "3676 MHz", "L1d 32 KiB (CPUs 0,64), L2 1 MiB\n", "23.5 GiB")
                .contains("1.50 CPUs, 512 MiB of memory", "0.017 % of CPU time", "page size               4 KiB\n");
    }

    @Test
    void a_list_of_cpus_that_is_empty_takes_no_line() {
        assertThat(DoctorReport.render(DOCTOR, false))
                .contains("NUMA nodes              2 nodes\n", "isolated CPUs           2-3\n")
                .doesNotContain("offline CPUs");
    }

    @Test
    void the_unknown_has_its_reason() {
        assertThat(DoctorReport.render(DOCTOR, false)).contains("governor                unknown: no policy in /sys\n");
    }

    @Test
    void mitigations_are_short() {
        assertThat(DoctorReport.render(DOCTOR, false))
                .contains("not affected by 1 of 2, the others:\n    spectre_v2            Mitigation: Retpolines;")
                .doesNotContain("meltdown");
    }

    @Test
    void refusals_and_warnings_end_in_their_remedy() {
        assertThat(DoctorReport.render(DOCTOR, false))
                .contains("  no   perf events               perf_event_paranoid is 2\n")
                .contains(
                        " → sudo sysctl kernel.perf_event_paranoid=1\n",
                        "  ?    every system call",
                        "    → echo 0 | sudo tee x\n");
    }

    @Test
    void it_fits_the_columns_and_can_keep_to_ascii() {
        String ascii = DoctorReport.render(DOCTOR, true);
        assertThat(ascii).contains("b?ro", "-> echo").matches("[\\x0A\\x20-\\x7E]+");
        assertThat(ascii.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void nothing_to_report_is_said() {
        assertThat(DoctorReport.render(new Doctor(HOST, List.of(), List.of()), false))
                .contains("permissions are not known", "nothing was found\n");
    }
}
