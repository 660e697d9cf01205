package dev.ringcross.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where CPUs lie to each other, by the kernel's Documentation/ABI/stable/sysfs-devices-system-cpu. It is read from /sys,
 * since the catalogue must load without native code.
 */
final class CpuTopology {
    /** How far apart two CPUs are, the nearest first. */
    enum Distance {
        SAME_CPU,
        SAME_CORE,
        SAME_CLUSTER,
        SAME_SOCKET,
        OTHER_SOCKET,
        OTHER_KIND;

        /** The name of this distance in result files. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The place of a CPU; cpu(5) calls a socket a physical package.
     *
     * @param kind of core on a hybrid processor: its capacity, or whether it is a small one
     * @param cluster the first CPU of those that share the last level of cache, or the kernel's cluster_id
     */
    record Seat(int cpu, int kind, int socket, int cluster, int core) {
        static final Comparator<Seat> NEIGHBOURS = Comparator.comparingInt(Seat::kind)
                .thenComparingInt(Seat::socket)
                .thenComparingInt(Seat::cluster)
                .thenComparingInt(Seat::core)
                .thenComparingInt(Seat::cpu);

        Distance to(Seat other) {
            if (cpu == other.cpu) {
                return Distance.SAME_CPU;
            }
            if (kind != other.kind) {
                return Distance.OTHER_KIND;
            }
            if (socket != other.socket) {
                return Distance.OTHER_SOCKET;
            }
            if (core == other.core) {
                return Distance.SAME_CORE;
            }
            return cluster == other.cluster ? Distance.SAME_CLUSTER : Distance.SAME_SOCKET;
        }
    }

    private static final Path DEVICES = Path.of("sys/devices");
    private static final Path CPUS = DEVICES.resolve("system/cpu");

    private final Path root;
    private final List<Integer> small;

    /** @param root "/" for this host, a made tree in tests */
    CpuTopology(Path root) {
        this.root = root;
        // The name of the small cores' counters on a hybrid processor of Intel's (drivers of arch/x86/events/intel).
        this.small = list(word(DEVICES.resolve("cpu_atom/cpus")));
    }

    /** The places of some CPUs. What /sys does not tell makes each CPU a core of its own in one socket. */
    List<Seat> seats(List<Integer> cpus) {
        return cpus.stream().map(this::seat).toList();
    }

    /**
     * CPUs in the order in which tasks are put on them: the first stays; then come cores of its kind, the nearest first and
     * one thread of each, since two threads of a core disturb each other; then the other threads.
     */
    static List<Integer> inOrderOfUse(List<Seat> seats) {
        Seat first = seats.get(0);
        List<Seat> cores = new ArrayList<>();
        List<Seat> threads = new ArrayList<>();
        for (Seat seat : seats) {
            boolean taken = cores.stream().anyMatch(core -> core.to(seat) == Distance.SAME_CORE);
            (taken ? threads : cores).add(seat);
        }
        Comparator<Seat> nearestFirst = Comparator.comparing(first::to);
        return Stream.concat(
                        cores.stream().sorted(nearestFirst), threads.stream().sorted(nearestFirst))
                .map(Seat::cpu)
                .toList();
    }

    private Seat seat(int cpu) {
        Path own = CPUS.resolve("cpu" + cpu);
        Path topology = own.resolve("topology");
        int socket = number(topology.resolve("physical_package_id"), 0);
        // A core is known by its first thread: its number alone is of use within its die only.
        List<Integer> threads = list(word(topology.resolve("thread_siblings_list")));
        int core = threads.contains(cpu) ? threads.get(0) : cpu;
        int kind = small.contains(cpu) ? 1 : number(own.resolve("cpu_capacity"), 0);
        return new Seat(cpu, kind, Math.max(0, socket), cluster(own, core), core);
    }

    private int cluster(Path cpu, int core) {
        for (int index = 4; index >= 1; index--) {
            List<Integer> sharers = list(word(cpu.resolve("cache/index" + index + "/shared_cpu_list")));
            if (!sharers.isEmpty()) {
                return sharers.get(0);
            }
        }
        int cluster = number(cpu.resolve("topology/cluster_id"), -1);
        return cluster >= 0 ? cluster : core;
    }

    /** The CPUs of a list as the kernel writes it (cpuset(7), "List format"). */
    static List<Integer> list(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(","))
                        .flatMapToInt(CpuTopology::range)
                        .boxed()
                        .toList();
    }

    private static IntStream range(String part) {
        String[] ends = part.strip().split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private int number(Path file, int otherwise) {
        String word = word(file);
        return word.matches("-?\\d{1,9}") ? Integer.parseInt(word) : otherwise;
    }

    private String word(Path file) {
        try {
            return Files.readString(root.resolve(file)).strip();
        } catch (IOException untold) {
            return "";
        }
    }
}
