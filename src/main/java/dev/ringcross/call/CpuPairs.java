package dev.ringcross.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the pairs of CPUs that are measured on a host, which are the values of a primitive's parameter. The first CPU
 * of a pair measures.
 */
public record CpuPairs(int first, int second) {
    /** Stands for all pairs of this host among the values of a parameter. */
    public static final String HERE = "here";

    /** The only value on hosts with too few CPUs for different pairs. */
    public static final String NONE = "none";

    /** The fewest CPUs; two are one pair only: {@code cpus=two} of the primitives that take turns shows it. */
    static final int FEWEST = 3;

    /** The most CPUs; 16 make 136 pairs, where all 256 of a large host would make 32 896. */
    static final int MOST = 16;

    /** The position of a CPU; cpu(5) calls a socket a physical package. */
    record Seat(int cpu, int socket, int core) {}

    /** The pairs to measure here, each as two numbers joined by a hyphen, a CPU with itself among them. */
    public static List<String> here() {
        return Found.PAIRS;
    }

    private static final class Found {
        static final List<String> PAIRS = of(allowed(Path.of("/proc/self/status"))
                .boxed()
                .map(CpuPairs::seat)
                .toList());
    }

    /** The pairs of the CPUs that this process may use; none below {@value #FEWEST} CPUs. */
    static List<String> of(List<Seat> seats) {
        List<Integer> cpus = spread(seats);
        if (cpus.size() < FEWEST) {
            return List.of(NONE);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < cpus.size(); i++) {
            for (int j = i; j < cpus.size(); j++) {
                pairs.add(cpus.get(i) + "-" + cpus.get(j));
            }
        }
        return pairs;
    }

    /**
     * All CPUs, or {@value #MOST}: neighbours two by two, which share a core or a cache, from places as far from each
     * other as the list by socket and core allows.
     */
    private static List<Integer> spread(List<Seat> seats) {
        List<Integer> near = seats.stream()
                .sorted(Comparator.comparingInt(Seat::socket)
                        .thenComparingInt(Seat::core)
                        .thenComparingInt(Seat::cpu))
                .map(Seat::cpu)
                .toList();
        if (near.size() <= MOST) {
            return near.stream().sorted().toList();
        }
        int couples = near.size() / 2;
        return IntStream.range(0, MOST / 2)
                .map(couple -> 2 * (couple * couples / (MOST / 2)))
                .boxed()
                .flatMap(place -> Stream.of(near.get(place), near.get(place + 1)))
                .sorted()
                .toList();
    }

    /**
     * The affinity of the main thread, whatever that of the calling thread: the list behind {@code Cpus_allowed_list:}
     * in proc_pid_status(5). It is read from /proc, since the catalogue must load without native code.
     */
    static IntStream allowed(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            String list = lines.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
            return list.isEmpty()
                    ? IntStream.empty()
                    : Stream.of(list.split(",")).flatMapToInt(CpuPairs::range);
        } catch (IOException notLinux) {
            return IntStream.empty();
        }
    }

    private static IntStream range(String part) {
        String[] ends = part.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private static Seat seat(int cpu) {
        Path topology = Path.of("/sys/devices/system/cpu/cpu" + cpu + "/topology");
        return new Seat(
                cpu, number(topology.resolve("physical_package_id"), 0), number(topology.resolve("core_id"), cpu));
    }

    private static int number(Path file, int otherwise) {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException | NumberFormatException untold) {
            return otherwise;
        }
    }

    /** Parses a pair; unavailable where it names no pair that may be used. */
    public static CpuPairs of(String pair) {
        if (pair.equals(NONE)) {
            throw new Unavailable("needs more than two CPUs: the one pair of two is futex-pingpong's cpus=two");
        }
        String[] ends = pair.split("-");
        if (ends.length != 2) {
            throw new Unavailable("'" + pair + "' is not a pair of CPUs: name two, as in -p pair=0-1");
        }
        CpuPairs named = new CpuPairs(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        Cpus.requireChosen(named.first);
        Cpus.requireChosen(named.second);
        return named;
    }
}
