package dev.ringcross.primitive.memory;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "change a mapping twice: shrink it by a page and grow it again in place, or move a page there and back",
        man = "mremap(2), MREMAP_DONTUNMAP",
        peers = {"stress-ng --mremap"},
        steps = """
                enter   resize: the second page of two is unmapped
                enter   resize: the gap behind the mapping is seen to be free, and the mapping is extended into it
                enter   move: what is at the target is unmapped, and the entry of the page table moved, not the page
                kernel  move: the old translation is flushed from every CPU that runs this process
                enter   move: the same back
                """,
        cost = "resize: two system calls under the process's memory lock, no page is touched. move: the same and "
                + "twice an unmapping, a moved entry and a flush; far less than copying where there are many pages.")
@Declares(syscalls = "mremap 2")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class Mremap extends Primitive {
    private static final Linux.mremap MREMAP = Linux.mremap.makeInvoker(Linux.C_POINTER);
    private static final int MOVE = Linux.MREMAP_MAYMOVE() | Linux.MREMAP_FIXED() | Linux.MREMAP_DONTUNMAP();

    @Param({"resize", "move"})
    public String way;

    private MemorySegment here;
    private MemorySegment there;
    private long before;
    private long after;
    private int flags;

    static final class Direct {
        static {
            Native.register(Direct.class, "c");
        }

        static native Pointer mremap(Pointer old, long oldBytes, long newBytes, int flags, Pointer target);
    }

    @Override
    protected void open(Route route) {
        boolean move = way.equals("move");
        after = Linux.getpagesize();
        before = move ? after : 2 * after;
        flags = move ? MOVE : 0;
        Mapping from = owned(Mapping.ofPages(move ? 1 : 2));
        here = move ? from.touched().segment() : from.segment();
        there = move ? owned(Mapping.ofPages(1)).segment() : here;
        SystemCall.require(
                "mremap", SystemCall.call(Linux.SYS_mremap(), here.address(), before, before, flags, there.address()));
        SystemCall.require(
                "mremap", SystemCall.call(Linux.SYS_mremap(), there.address(), before, before, flags, here.address()));
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Checked.served(
                flags == 0
                        ? Linux.ringcross_loop_mremap_resize(here, before, after, LOOP)
                        : Linux.ringcross_loop_mremap_move(here, there, after, LOOP));
    }

    @Benchmark
    public long raw() {
        Checked.served(RawCall.blocking(Linux.SYS_mremap(), here.address(), before, after, flags, there.address(), 0));
        Checked.served(RawCall.blocking(Linux.SYS_mremap(), there.address(), after, before, flags, here.address(), 0));
        return 0;
    }

    @Benchmark
    public long panama() {
        Checked.served(MREMAP.apply(here, before, after, flags, there).address());
        Checked.served(MREMAP.apply(there, after, before, flags, here).address());
        return 0;
    }

    @Benchmark
    public long jnaDirect() {
        Pointer from = new Pointer(here.address());
        Pointer to = new Pointer(there.address());
        Checked.served(Pointer.nativeValue(Direct.mremap(from, before, after, flags, to)));
        Checked.served(Pointer.nativeValue(Direct.mremap(to, after, before, flags, from)));
        return 0;
    }
}
