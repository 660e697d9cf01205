package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.cpu_set_t;
import dev.ringcross.call.CpuTopology.Seat;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Chooses the CPUs that measure: the list given with {@code --cpu}, else those that this process may use, the last one
 * first.
 */
public final class Cpus {
    /** The system property that carries {@code --cpu} into the measuring JVM: CPU numbers separated by commas. */
    public static final String PROPERTY = "ringcross.cpus";

    private Cpus() {}

    /** Whether threads can be pinned at all: where the bindings do not fit they run where they run. */
    public static boolean canPin() {
        return BoundPlatform.misfit().isEmpty();
    }

    /** The CPU that every measuring thread is pinned to. */
    public static int measuring() {
        return Chosen.CPUS.get(0);
    }

    /** The CPU of a peer that shall run elsewhere; unavailable where there is only one. */
    public static int other() {
        if (Chosen.CPUS.size() < 2) {
            throw new Unavailable("only one CPU may be used: give this process two (taskset, cpuset, --cpu)");
        }
        return Chosen.CPUS.get(1);
    }

    /** The CPU of one of several tasks that run at once, the measuring one being task 0: round-robin. */
    public static int ofTask(int task) {
        return task == 1 ? other() : Chosen.CPUS.get(task % Chosen.CPUS.size());
    }

    /**
     * The CPUs that a measuring JVM pins its first two tasks to, and their distance, by the names of the result file;
     * empty where nothing is pinned.
     *
     * @param given those of {@code --cpu}; empty for the default
     */
    public static Map<String, String> pinned(List<Integer> given) {
        if (!canPin()) {
            return Map.of();
        }
        List<Integer> cpus = given.isEmpty() ? byDistance() : given;
        String measuring = String.valueOf(cpus.get(0));
        if (cpus.size() < 2) {
            return Map.of("measuring", measuring);
        }
        List<Seat> seats = new CpuTopology(Path.of("/")).seats(cpus.subList(0, 2));
        return Map.of(
                "measuring",
                measuring,
                "other",
                String.valueOf(cpus.get(1)),
                "distance",
                seats.get(0).to(seats.get(1)).id());
    }

    /** Checks a CPU; unavailable for one that {@code --cpu} leaves out. */
    static void requireChosen(int cpu) {
        if (!Chosen.CPUS.contains(cpu)) {
            throw new Unavailable("CPU " + cpu + " is not among those that may be used: name it with --cpu");
        }
    }

    /** The CPUs, chosen once before any thread is pinned. */
    private static final class Chosen {
        static final List<Integer> CPUS = choose();
    }

    private static List<Integer> choose() {
        String given = System.getProperty(PROPERTY, "");
        return given.isEmpty()
                ? byDistance()
                : List.of(given.split(",")).stream().map(Integer::parseInt).toList();
    }

    /**
     * The CPUs with the last one first, since the first one serves most interrupts, and the others by their distance from
     * it: two tasks on two CPUs are on two cores where there are two.
     */
    private static List<Integer> byDistance() {
        List<Integer> lastFirst = allowed().stream().boxed().toList().reversed();
        return CpuTopology.inOrderOfUse(new CpuTopology(Path.of("/")).seats(lastFirst));
    }

    /** The CPUs in the calling thread's affinity mask (sched_getaffinity(2)). */
    public static BitSet allowed() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(cpu_set_t.layout());
            long bytes = SystemCall.require(
                    "sched_getaffinity",
                    SystemCall.call(Linux.SYS_sched_getaffinity(), 0, mask.byteSize(), mask.address()));
            return BitSet.valueOf(mask.asSlice(0, bytes).toArray(ValueLayout.JAVA_LONG));
        }
    }

    static void restrictTo(BitSet cpus) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(cpu_set_t.layout());
            MemorySegment.copy(
                    MemorySegment.ofArray(cpus.toLongArray()),
                    0,
                    mask,
                    0,
                    (long) cpus.toLongArray().length * Long.BYTES);
            SystemCall.require(
                    "sched_setaffinity to CPU " + cpus,
                    SystemCall.call(Linux.SYS_sched_setaffinity(), 0, mask.byteSize(), mask.address()));
        }
    }
}
