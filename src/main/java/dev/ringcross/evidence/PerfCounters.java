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
import org.jspecify.annotations.Nullable;

/**
 * Counters by perf_event_open(2) on the calling thread, inherited by every thread and process that it creates from then
 * on: kernel entries (the tracepoint raw_syscalls:sys_enter), context switches and page faults (software events).
 */
public final class PerfCounters implements KernelCounters {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment value = arena.allocate(ValueLayout.JAVA_LONG);
    private final ResourceUsage usage = new ResourceUsage();
    private final List<Long> open = new ArrayList<>();
    private final long entries;
    private final long switches;
    private final long faults;

    private PerfCounters() {
        try {
            switches = counter(Linux.PERF_TYPE_SOFTWARE(), Linux.PERF_COUNT_SW_CONTEXT_SWITCHES());
            faults = counter(Linux.PERF_TYPE_SOFTWARE(), Linux.PERF_COUNT_SW_PAGE_FAULTS());
            entries = counter(Linux.PERF_TYPE_TRACEPOINT(), Tracepoint.systemCallEntry());
        } catch (Unavailable refused) {
            close();
            throw refused;
        }
    }

    /** Unavailable, with the kernel's reason and the remedy, where the counters are refused. */
    static PerfCounters open() {
        return new PerfCounters();
    }

    private long counter(int type, long config) {
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
            throw new Unavailable("perf_event_open: " + SystemCall.describe((int) -descriptor)
                    + "; run as root, or grant CAP_PERFMON, or set kernel.perf_event_paranoid to -1");
        }
        open.add(descriptor);
        return descriptor;
    }

    @Override
    public String source() {
        return "perf_event";
    }

    @Override
    public @Nullable String reason() {
        return null;
    }

    /** Entries are read last before and first after: only the read after is counted, and it counts itself. */
    @Override
    public int ownEntries() {
        return 1;
    }

    @Override
    public Counts before() {
        long involuntaryNow = usage.involuntarySwitches();
        long faultsNow = read(faults);
        long switchesNow = read(switches);
        return new Counts(read(entries), switchesNow, involuntaryNow, faultsNow);
    }

    @Override
    public Counts after() {
        long entriesNow = read(entries);
        return new Counts(entriesNow, read(switches), usage.involuntarySwitches(), read(faults));
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
        usage.close();
        arena.close();
    }
}
