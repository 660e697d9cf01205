package dev.ringcross.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.call.CpuTopology.Distance;
import dev.ringcross.call.CpuTopology.Seat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                .mapToObj(cpu -> new Seat(cpu, 0, cpu % threads / cores, cpu % threads / cores, cpu % threads))
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
                .containsExactly("0-0", "0-2", "0-1", "0-3", "2-2", "1-2", "2-3", "1-1", "1-3", "3-3");
    }

    @Test
    void of_a_large_host_sixteen_are_chosen_among_which_there_is_each_distance() {
        List<Seat> host = host(2, 64);
        List<String> pairs = CpuPairs.of(host);

        assertThat(pairs).hasSize(16 * 17 / 2).doesNotHaveDuplicates();
        assertThat(distances(host, pairs))
                .containsExactlyInAnyOrder(
                        Distance.SAME_CPU, Distance.SAME_CORE, Distance.SAME_CLUSTER, Distance.OTHER_SOCKET);
    }

    private static Set<Distance> distances(List<Seat> host, List<String> pairs) {
        Map<Integer, Seat> seats = host.stream().collect(Collectors.toMap(Seat::cpu, seat -> seat));
        return pairs.stream()
                .map(pair -> pair.split("-"))
                .map(ends -> seats.get(Integer.valueOf(ends[0])).to(seats.get(Integer.valueOf(ends[1]))))
                .collect(Collectors.toSet());
    }

    @Test
    void an_odd_number_of_cpus_is_no_obstacle() {
        List<Seat> seventeen = IntStream.range(0, 17)
                .mapToObj(cpu -> new Seat(cpu, 0, 0, 0, cpu))
                .toList();
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
