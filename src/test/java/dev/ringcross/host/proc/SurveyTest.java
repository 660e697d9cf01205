package dev.ringcross.host.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small things of /proc and /sys that other hosts write in another way; all texts are made. */
class SurveyTest {
    @TempDir
    Path root;

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpu",
                "cpu_core",
                "cpu_atom",
                "armv8_pmuv3_0",
                "armv8_cortex_a72",
                "apple_firestorm_pmu",
                "cpum_cf",
                "cpum_sf"
            })
    void an_event_source_of_the_processor(String name) {
        assertThat(StateReader.isProcessors(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arm_dsu_0", "arm_cmn_0", "software", "tracepoint", "uncore_imc_0", "breakpoint", "ibs_op"})
    void an_event_source_beside_the_processor(String name) {
        assertThat(StateReader.isProcessors(name)).isFalse();
    }

    @Test
    void swap_in_compressed_memory_is_no_disk() {
        String head = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";
        String zram = "/dev/zram0                              partition\t1891328\t1001268\t100\n";
        assertThat(StateReader.swapsTo(head + zram)).isEqualTo("zram");
        assertThat(StateReader.swapsTo(head + zram + "/swapfile file\t1024\t0\t-2\n"))
                .isEqualTo("disk");
        assertThat(StateReader.swapsTo(head)).isNull();
        assertThat(StateReader.swapsTo(null)).isNull();
    }

    @Test
    void hardware_threads_by_the_topology_of_each_core() throws IOException {
        for (int cpu = 0; cpu < 6; cpu++) {
            String mates = cpu < 4 ? cpu / 2 * 2 + "-" + (cpu / 2 * 2 + 1) : String.valueOf(cpu);
            write("sys/devices/system/cpu/cpu" + cpu + "/topology/core_cpus_list", mates);
        }
        HostFiles files = new HostFiles(root);
        assertThat(Smt.read(files, CpuList.parse("0-5"))).isEqualTo(new Smt(2, false));
        assertThat(Smt.read(files, CpuList.parse("0-3"))).isEqualTo(new Smt(2, true));
        assertThat(Smt.read(files, CpuList.parse("0,2,4-5"))).isNull();
        assertThat(Smt.read(new HostFiles(root.resolve("nothing")), CpuList.parse("0-3")))
                .isNull();
    }

    @Test
    void a_list_of_cpus_is_written_as_the_kernel_writes_it() {
        for (String list : new String[] {"0", "0-3,8", "0,8,16,24", "5-6"}) {
            BitSet cpus = CpuList.parse(list);
            assertThat(cpus).isNotNull();
            assertThat(CpuList.words(cpus)).isEqualTo(list);
        }
    }

    @Test
    void without_sys_the_cpus_are_those_of_proc_stat() throws IOException {
        write("proc/stat", "cpu  1 2 3 4\ncpu0 1 2 3 4\ncpu3 1 2 3 4\ncpu9 1 2 3 4\nintr 5\nprocs_running 1");
        assertThat(new HostReader(new HostFiles(root), "x86_64").facts().cpu().logical())
                .isEqualTo(3);
    }

    @Test
    void the_drivers_of_the_clock_are_named() throws IOException {
        write("sys/devices/system/cpu/cpufreq/policy0/scaling_driver", "acpi-cpufreq");
        assertThat(Frequency.driver(new HostFiles(root))).isEqualTo("acpi-cpufreq");
        assertThat(Frequency.driver(new HostFiles(root.resolve("nothing")))).isNull();
    }
}
