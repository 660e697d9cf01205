package dev.ringcross.evidence;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.perf_event_attr;
import dev.ringcross.call.SystemCall;
import dev.ringcross.call.Unavailable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counters by perf_event_open(2) on the calling thread, inherited by every thread and process that it creates from then
 * on: kernel entries (the tracepoint raw_syscalls:sys_enter), context switches (sched:sched_switch, once for tasks that
 * wait and once for tasks that could run on) and page faults (a software event).
 */
public final class PerfCounters implements KernelCounters {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment value = arena.allocate(ValueLayout.JAVA_LONG);
    private final List<Long> open = new ArrayList<>();
    private final @Nullable String tracer = Tracer.ofThisProcess();
    private final long entries;
    private final long voluntary;
    private final long involuntary;
    private final @Nullable Long stops;
    private final long faults;

    private PerfCounters() {
        try {
            faults = counter(Linux.PERF_TYPE_SOFTWARE(), Linux.PERF_COUNT_SW_PAGE_FAULTS());
            SwitchStates states = SwitchStates.parse(Tracepoint.contextSwitchFormat());
            // Without a tracer of this process, a stop is one that the operation itself asked for.
            voluntary = switches(tracer == null ? states.whereWaiting() : states.whereWaitingUntraced());
            stops = tracer == null ? null : Long.valueOf(switches(states.whereTraced()));
            involuntary = switches(states.whereRunnable());
            entries = counter(Linux.PERF_TYPE_TRACEPOINT(), Tracepoint.systemCallEntry());
        } catch (Unavailable refused) {
            close();
            throw refused;
        }
    }

    /** Opens the counters; unavailable, with the kernel's reason and the remedy, where they are refused. */
    static PerfCounters open() {
        return new PerfCounters();
    }

    /** Why the kernel refuses these counters; empty where it permits them. They are closed again. */
    public static Optional<String> refusal() {
        return refusal(() -> new PerfCounters().close());
    }

    /** Why the kernel refuses even a counter of page faults; empty where it permits that. */
    public static Optional<String> refusalOfEvents() {
        return refusal(() -> {
            try (Arena arena = Arena.ofConfined()) {
                SystemCall.call(
                        Linux.SYS_close(), open(arena, Linux.PERF_TYPE_SOFTWARE(), Linux.PERF_COUNT_SW_PAGE_FAULTS()));
            }
        });
    }

    private static Optional<String> refusal(Runnable opening) {
        try {
            opening.run();
            return Optional.empty();
        } catch (Unavailable refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /** Counts only the switches that pass the filter; tasks that inherit the counter inherit its filter. */
    private long switches(String filter) {
        long counter = counter(Linux.PERF_TYPE_TRACEPOINT(), Tracepoint.contextSwitch());
        long result = SystemCall.call(
                Linux.SYS_ioctl(),
                counter,
                Linux.PERF_EVENT_IOC_SET_FILTER(),
                arena.allocateFrom(filter).address());
        if (result < 0) {
            throw new Unavailable("the filter of sched:sched_switch: " + SystemCall.describe((int) -result));
        }
        return counter;
    }

    private long counter(int type, long config) {
        long descriptor = open(arena, type, config);
        open.add(descriptor);
        return descriptor;
    }

    private static long open(Arena arena, int type, long config) {
        MemorySegment attributes = perf_event_attr.allocate(arena);
        perf_event_attr.type(attributes, type);
        perf_event_attr.size(attributes, (int) attributes.byteSize());
        perf_event_attr.config(attributes, config);
        // The bit-field word follows read_format; jextract binds no bit-fields (bindings/headers.h names the bits).
        long flags = perf_event_attr.read_format$offset()
                + perf_event_attr.read_format$layout().byteSize();
        attributes.set(ValueLayout.JAVA_LONG, flags, Linux.RINGCROSS_PERF_ATTR_INHERIT());
        long descriptor = SystemCall.call(
                Linux.SYS_perf_event_open(), attributes.address(), 0, -1, -1, Linux.PERF_FLAG_FD_CLOEXEC());
        if (descriptor < 0) {
            throw new Unavailable(
                    "perf_event_open: " + SystemCall.describe((int) -descriptor) + remedy((int) -descriptor));
        }
        return descriptor;
    }

    /** The remedy for an error of perf_event_open(2). Root is refused by a seccomp filter, or in a container without CAP_PERFMON. */
    private static String remedy(int errno) {
        if (errno == Linux.ENOSYS()) {
            return "; use a kernel with CONFIG_PERF_EVENTS, or start without the seccomp filter that refuses it";
        }
        // No rights help where there is nothing to count with (perf_event_open(2)).
        if (errno == Linux.ENODEV() || errno == Linux.EOPNOTSUPP() || errno == Linux.ENOENT()) {
            return "; this kernel or processor has no such counter";
        }
        return SystemCall.call(Linux.SYS_geteuid()) == 0
                ? "; grant the container CAP_PERFMON, or start without the seccomp filter that refuses it"
                : "; run as root, or grant CAP_PERFMON, or set kernel.perf_event_paranoid to -1";
    }

    @Override
    public String source() {
        return "perf_event";
    }

    @Override
    public @Nullable String reason() {
        return tracer == null
                ? null
                : "traced by " + tracer
                        + ": each system call stops twice; the stops are not counted as context switches, but may"
                        + " take the place of one";
    }

    /**
     * The counter of entries is read last before an operation and first after it, so that only the read after is
     * counted, including itself.
     */
    @Override
    public int ownEntries() {
        return 1;
    }

    @Override
    public Counts before() {
        long faultsNow = read(faults);
        long voluntaryNow = read(voluntary);
        long involuntaryNow = read(involuntary);
        long stopsNow = stops();
        return new Counts(read(entries), voluntaryNow, involuntaryNow, stopsNow, faultsNow);
    }

    @Override
    public Counts after() {
        long entriesNow = read(entries);
        return new Counts(entriesNow, read(voluntary), read(involuntary), stops(), read(faults));
    }

    private long stops() {
        return stops == null ? 0 : read(stops);
    }

    private long read(long descriptor) {
        long bytes = SystemCall.call(Linux.SYS_read(), descriptor, value.address(), value.byteSize());
        if (bytes != value.byteSize()) {
            throw new IllegalStateException("a kernel counter could not be read: " + bytes);
        }
        return value.get(ValueLayout.JAVA_LONG, 0);
    }

    @Override
    public void close() {
        open.forEach(descriptor -> SystemCall.call(Linux.SYS_close(), descriptor));
        open.clear();
        arena.close();
    }
}
