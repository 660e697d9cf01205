package dev.ringcross.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.CpuTopology.Distance;
import dev.ringcross.call.CpuTopology.Seat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees of /sys as the kernel makes them, for hosts that are not at hand. */
class CpuTopologyTest {
    @TempDir
    Path root;

    private void cpu(int cpu, int socket, String threads, String cache) throws IOException {
        write("cpu" + cpu + "/topology/physical_package_id", "" + socket);
        write("cpu" + cpu + "/topology/thread_siblings_list", threads);
        write("cpu" + cpu + "/cache/index3/shared_cpu_list", cache);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve("sys/devices/system/cpu").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");
    }

    private List<Seat> seats(int cpus) {
        return new CpuTopology(root).seats(IntStream.range(0, cpus).boxed().toList());
    }

    /** Two sockets of 64 cores of two threads, eight cores to a cache, numbered as by Linux: the second threads last. */
    private void epyc() throws IOException {
        for (int cpu = 0; cpu < 256; cpu++) {
            int core = cpu % 128;
            int first = core / 8 * 8;
            cpu(
                    cpu,
                    core / 64,
                    core + "," + (core + 128),
                    first + "-" + (first + 7) + "," + (first + 128) + "-" + (first + 135));
        }
    }

    @Test
    void of_256_cpus_sixteen_have_each_distance_among_them() throws IOException {
        epyc();
        List<Seat> seats = seats(256);
        List<Seat> chosen = seats.stream()
                .filter(seat -> CpuPairs.of(seats).contains(seat.cpu() + "-" + seat.cpu()))
                .toList();
        assertThat(chosen).hasSize(16);
        Set<Distance> distances =
                chosen.stream().flatMap(one -> chosen.stream().map(one::to)).collect(Collectors.toSet());
        assertThat(distances)
                .containsExactlyInAnyOrder(
                        Distance.SAME_CPU,
                        Distance.SAME_CORE,
                        Distance.SAME_CLUSTER,
                        Distance.SAME_SOCKET,
                        Distance.OTHER_SOCKET);
    }

    @Test
    void tasks_are_put_on_cores_that_share_a_cache_first_and_on_second_threads_last() throws IOException {
        epyc();
        List<Integer> order = CpuTopology.inOrderOfUse(seats(256).reversed());
        // The last CPU measures: it is the second thread of core 127, whose cache the cores 120 to 127 share.
        assertThat(order.subList(0, 8)).containsExactly(255, 254, 253, 252, 251, 250, 249, 248);
        assertThat(order.subList(8, 64)).allMatch(cpu -> cpu % 128 >= 64);
        assertThat(order.subList(128, 256)).allMatch(cpu -> cpu < 128).startsWith(127);
    }

    /** Many guests number the threads of a core one after the other. */
    @Test
    void two_tasks_are_on_two_cores_where_the_threads_of_a_core_are_neighbours() throws IOException {
        for (int cpu = 0; cpu < 4; cpu++) {
            cpu(cpu, 0, cpu / 2 * 2 + "-" + (cpu / 2 * 2 + 1), "0-3");
        }
        assertThat(CpuTopology.inOrderOfUse(seats(4).reversed())).containsExactly(3, 1, 2, 0);
    }

    /** Eight large cores of two threads, then eight small ones, whose counters have a device of their own. */
    @Test
    void a_small_core_is_of_another_kind_and_no_second_place_for_the_first_task() throws IOException {
        for (int cpu = 0; cpu < 24; cpu++) {
            cpu(cpu, 0, cpu < 16 ? cpu / 2 * 2 + "-" + (cpu / 2 * 2 + 1) : "" + cpu, "0-23");
        }
        Path atoms = root.resolve("sys/devices/cpu_atom/cpus");
        Files.createDirectories(atoms.getParent());
        Files.writeString(atoms, "16-23\n");
        List<Seat> seats = seats(24);
        assertThat(seats.get(0).to(seats.get(16))).isEqualTo(Distance.OTHER_KIND);
        assertThat(seats.get(16).to(seats.get(17))).isEqualTo(Distance.SAME_CLUSTER);
        assertThat(CpuTopology.inOrderOfUse(seats.reversed()).get(1)).isEqualTo(22);
        assertThat(CpuPairs.of(seats)).hasSize(16 * 17 / 2);
    }

    /** A cpuset with holes on a host whose /sys is hidden. */
    @Test
    void where_nothing_is_told_each_cpu_is_a_core_of_its_own() {
        List<Seat> seats = new CpuTopology(root).seats(List.of(3, 9, 64));
        assertThat(seats.get(0).to(seats.get(2))).isEqualTo(Distance.SAME_SOCKET);
        assertThat(CpuTopology.inOrderOfUse(seats)).containsExactly(3, 9, 64);
    }
}
