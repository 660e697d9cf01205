package dev.ringcross.call;

import dev.ringcross.call.CpuTopology.Distance;
import dev.ringcross.call.CpuTopology.Seat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The pairs to measure here, each as two numbers joined by a hyphen, a CPU with itself among them. */
    public static List<String> here() {
        return Found.PAIRS;
    }

    private static final class Found {
        static final List<String> PAIRS =
                of(new CpuTopology(Path.of("/")).seats(allowed(Path.of("/proc/self/status"))));
    }

    /** The pairs of the CPUs that this process may use, neighbours together; none below {@value #FEWEST} CPUs. */
    static List<String> of(List<Seat> seats) {
        List<Integer> cpus =
                spread(seats).stream().sorted(Seat.NEIGHBOURS).map(Seat::cpu).toList();
        if (cpus.size() < FEWEST) {
            return List.of(NONE);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < cpus.size(); i++) {
            for (int j = i; j < cpus.size(); j++) {
                pairs.add(Math.min(cpus.get(i), cpus.get(j)) + "-" + Math.max(cpus.get(i), cpus.get(j)));
            }
        }
        return pairs;
    }

    /**
     * All CPUs, or {@value #MOST} that have each distance among them that there is: beside one CPU the first one at each
     * distance from it, then the same about the farthest of these, and so on.
     */
    private static List<Seat> spread(List<Seat> seats) {
        if (seats.size() <= MOST) {
            return seats;
        }
        List<Seat> left = new ArrayList<>(seats.stream().sorted(Seat.NEIGHBOURS).toList());
        List<Seat> chosen = new ArrayList<>(List.of(left.remove(0)));
        while (chosen.size() < MOST) {
            Seat about = chosen.get(chosen.size() - 1);
            List<Seat> found = Stream.of(Distance.values())
                    .flatMap(distance -> left.stream()
                            .filter(seat -> about.to(seat) == distance)
                            .limit(1))
                    .limit(MOST - chosen.size())
                    .toList();
            chosen.addAll(found);
            left.removeAll(found);
        }
        return chosen;
    }

    /**
     * The affinity of the main thread, whatever that of the calling thread: the list behind {@code Cpus_allowed_list:}
     * in proc_pid_status(5). It is read from /proc, since the catalogue must load without native code.
     */
    static List<Integer> allowed(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return CpuTopology.list(lines.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(""));
        } catch (IOException notLinux) {
            return List.of();
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
