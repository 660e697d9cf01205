package dev.ringcross.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.CpuPairs.Seat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuPairsTest {
    /** As Linux numbers them: first one thread of each core of each socket, then the others. */
    private static List<Seat> host(int sockets, int cores) {
        int threads = sockets * cores;
        return IntStream.range(0, 2 * threads)
                .mapToObj(cpu -> new Seat(cpu, cpu % threads / cores, cpu % cores))
                .toList();
    }

    private static Set<Integer> cpus(List<String> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.split("-")))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void two_cpus_have_no_pairs_that_could_differ() {
        assertThat(CpuPairs.of(host(1, 1))).containsExactly(CpuPairs.NONE);
        assertThat(CpuPairs.of(List.of())).containsExactly(CpuPairs.NONE);
    }

    @Test
    void four_cpus_have_ten_pairs_each_once_and_each_cpu_with_itself() {
        assertThat(CpuPairs.of(host(1, 2)))
                .containsExactly("0-0", "0-1", "0-2", "0-3", "1-1", "1-2", "1-3", "2-2", "2-3", "3-3");
    }

    @Test
    void of_a_large_host_sixteen_are_chosen_two_by_two_from_all_sockets_and_the_whole_of_each() {
        List<String> pairs = CpuPairs.of(host(2, 64));

        assertThat(pairs).hasSize(16 * 17 / 2).doesNotHaveDuplicates();
        Set<Integer> cpus = cpus(pairs);
        assertThat(cpus).hasSize(16);
        // Both threads of a core, of four cores of each socket that lie a quarter of it apart.
        for (int core : List.of(0, 16, 32, 48, 64, 80, 96, 112)) {
            assertThat(cpus).contains(core, core + 128);
        }
    }

    @Test
    void an_odd_number_of_cpus_is_no_obstacle() {
        List<Seat> seventeen =
                IntStream.range(0, 17).mapToObj(cpu -> new Seat(cpu, 0, cpu)).toList();
        assertThat(cpus(CpuPairs.of(seventeen))).hasSize(16);
    }

    @Test
    void the_kernels_list_is_read(@TempDir Path directory) throws IOException {
        Path status = Files.writeString(
                directory.resolve("status"), "Name:\tjava\nCpus_allowed:\tf\nCpus_allowed_list:\t0-2,5,8-9\n");
        assertThat(CpuPairs.allowed(status)).containsExactly(0, 1, 2, 5, 8, 9);
        assertThat(CpuPairs.allowed(directory.resolve("none"))).isEmpty();
    }
}
