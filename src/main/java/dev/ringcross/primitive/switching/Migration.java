package dev.ringcross.primitive.switching;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.cpu_set_t;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import java.util.BitSet;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "move the calling task to another CPU",
        man = "sched_setaffinity(2)",
        steps = """
                enter   sched_setaffinity: this CPU is no longer allowed
                kernel  the CPU's migration thread is woken, which preempts the task and moves it to the other queue
                kernel  the other CPU is interrupted, leaves idle, and switches to the task
                leave   sched_setaffinity returns on the other CPU, whose caches know nothing of the task
                """,
        cost = "A wake-up, a switch on each of the two CPUs and an interrupt between them. In a virtual machine the "
                + "interrupt to an idle CPU goes through the hypervisor.")
@Declares(syscalls = "sched_setaffinity", switches = "1")
@Absent(route = Route.RAW, reason = "the kernel's part is the point: see getpid for what a call costs")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class Migration extends Primitive {
    private static final int MOVES = 2;

    private int here;
    private int there;
    private MemorySegment hereMask;
    private MemorySegment thereMask;

    @Override
    protected void open(Route route) {
        Arena arena = owned(Arena.ofConfined());
        here = Cpus.measuring();
        there = Cpus.other();
        hereMask = mask(arena, here);
        thereMask = mask(arena, there);
    }

    private static MemorySegment mask(Arena arena, int cpu) {
        BitSet one = new BitSet();
        one.set(cpu);
        MemorySegment bytes = MemorySegment.ofArray(one.toByteArray());
        return cpu_set_t.allocate(arena).copyFrom(bytes);
    }

    @Benchmark
    @OperationsPerInvocation(MOVES)
    public long c() {
        return Checked.served(Linux.ringcross_migrate(there, here, MOVES));
    }

    @Benchmark
    @OperationsPerInvocation(MOVES)
    public long panama() {
        Checked.served(Linux.sched_setaffinity(0, thereMask.byteSize(), thereMask));
        return Checked.served(Linux.sched_setaffinity(0, hereMask.byteSize(), hereMask));
    }

    @Benchmark
    @OperationsPerInvocation(MOVES)
    public long jnaDirect() {
        Checked.served(JnaDirect.sched_setaffinity(0, thereMask.byteSize(), new Pointer(thereMask.address())));
        return Checked.served(JnaDirect.sched_setaffinity(0, hereMask.byteSize(), new Pointer(hereMask.address())));
    }
}
