package dev.ringcross.primitive.io;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.*;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import java.util.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask by select which of some eventfds is ready: one is, and nobody waits",
        man = "select(2), pselect(2), eventfd(2)",
        steps = """
                user    the set of descriptors is copied, since select writes its answer over the question
                enter   the syscall instruction raises the privilege
                kernel  the set, a bit for each possible descriptor, is copied in, and each bit that is set is followed
                kernel  the set of those that are ready is copied out
                leave   the registers are restored; the privilege is lowered
                """,
        cost =
                "As poll, with a shorter list: a bit each instead of eight bytes. libc asks by pselect6. It ends at descriptor number 1023.")
@Declares(syscalls = "pselect6")
@Absent(route = Route.JAVA, reason = "Java's Selector asks epoll: see ready-epoll")
public class ReadySelect extends Primitive {
    private static final int SELECTS = 50;
    /** The critical link is safe, since with a timeout of 0 nothing blocks. */
    private static final MethodHandle CRITICAL = Critical.link(Linux::select$address, Linux::select$descriptor);

    private static final MemorySegment NONE = MemorySegment.NULL;

    @Param({"1", "10", "100", "1000"})
    public int descriptors;

    private int end;
    private MemorySegment wanted = NONE;
    private MemorySegment found = NONE;
    private MemorySegment timeout = NONE;
    private Pointer foundPointer;
    private Pointer timeoutPointer;

    @Override
    protected void open(Route route) {
        Arena arena = owned(Arena.ofConfined());
        wanted = fd_set.allocate(arena);
        found = fd_set.allocate(arena);
        timeout = timeval.allocate(arena);
        foundPointer = route.usesJna() ? new Pointer(found.address()) : null;
        timeoutPointer = route.usesJna() ? new Pointer(timeout.address()) : null;
        BitSet set = new BitSet();
        Arrays.stream(owned(new ReadyEvents(descriptors)).numbers()).forEach(set::set);
        end = set.length();
        if (end > Linux.FD_SETSIZE()) {
            throw new Unavailable("select takes no descriptor above " + (Linux.FD_SETSIZE() - 1) + ", and the highest "
                    + "here is number " + (end - 1) + ": poll and epoll know no such limit");
        }
        MemorySegment.copy(set.toLongArray(), 0, wanted, ValueLayout.JAVA_LONG, 0, set.toLongArray().length);
    }

    private MemorySegment ask() {
        return found.copyFrom(wanted);
    }

    @Benchmark
    @OperationsPerInvocation(SELECTS)
    public long c() {
        return Linux.ringcross_loop_select(end, wanted, found, timeout, SELECTS);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_pselect6(), end, ask().address(), 0, 0, timeout.address(), 0);
    }

    @Benchmark
    public long panama() {
        return Linux.select(end, ask(), NONE, NONE, timeout);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact(end, ask(), NONE, NONE, timeout);
    }

    @Benchmark
    public long jnaDirect() {
        ask();
        return JnaDirect.select(end, foundPointer, null, null, timeoutPointer);
    }
}
