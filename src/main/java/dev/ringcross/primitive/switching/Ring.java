package dev.ringcross.primitive.switching;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "pass a byte on to the next of a ring of tasks on one CPU, by pipes: one hop, one switch",
        man = "pipe(7)",
        peers = "lmbench lat_ctx",
        farEnds = "tasks=64",
        steps = """
                enter   write: the byte is copied into the pipe to the next task, which is woken
                enter   read: nothing has come round yet, so the task goes to sleep
                kernel  the CPU is switched to the next task: in the same address space, or in that of the next process
                leave   read returns in that task: its hop is next
                """,
        cost = "Two system calls and a switch. The more tasks, the less of each is still in the caches when its turn "
                + "comes: kernel stack, task and pipe. This task's hops alone go by the route, the others' are in C.")
// The next task may take the CPU as soon as it is woken: its waker then gets its turn once more, to go to sleep.
@Declares(syscalls = "write, read", switches = "1..2", faults = "0..0.1", when = "between=processes")
@Declares(syscalls = "write, read", switches = "1", faults = "0..0.1")
@Absent(route = Route.RAW, reason = "the kernel's part is the point: pipe-pingpong has every route")
@Absent(
        route = {Route.PANAMA, Route.JNA_DIRECT},
        reason = "this task's hops alone would go by the route: the ring of threads shows it",
        when = "between=processes")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "the kernel's part is the point: pipe-pingpong has every route")
public class Ring extends Primitive {
    private static final int HOPS = 64;

    @Param({"threads", "processes"})
    public String between;

    @Param({"2", "8", "32", "64"})
    public int tasks;

    private int out;
    private int in;
    private MemorySegment buffer;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        ResourceHeadroom.forThreads(tasks);
        ResourceHeadroom.forDescriptors(2L * tasks);
        Descriptor.Pipe first = owned(Descriptor.pipe());
        Descriptor.Pipe last = first;
        for (int peer = 1; peer < tasks; peer++) {
            Descriptor.Pipe next = owned(Descriptor.pipe());
            int from = last.in().number();
            owned(Peer.between(
                    between,
                    "echo-bytes",
                    Cpus.measuring(),
                    null,
                    from,
                    next.out().number()));
            last = next;
        }
        out = first.out().number();
        in = last.in().number();
        // Not before it has come round is everybody awake: processes take their time to start.
        SystemCall.require("the first lap of the ring", Linux.ringcross_pingpong(out, in, 1));
        buffer = owned(Arena.ofConfined()).allocate(1);
        pointer = route.usesJna() ? new Pointer(buffer.address()) : null;
    }

    @Benchmark
    @OperationsPerInvocation(HOPS)
    public long c() {
        return Checked.served(Linux.ringcross_pingpong(out, in, HOPS / tasks));
    }

    @Benchmark
    @OperationsPerInvocation(HOPS)
    public long panama() {
        for (int lap = 0; lap < HOPS / tasks; lap++) {
            Checked.served(Linux.write(out, buffer, 1));
            Checked.served(Linux.read(in, buffer, 1));
        }
        return 1;
    }

    @Benchmark
    @OperationsPerInvocation(HOPS)
    public long jnaDirect() {
        for (int lap = 0; lap < HOPS / tasks; lap++) {
            Checked.served(JnaDirect.write(out, pointer, 1));
            Checked.served(JnaDirect.read(in, pointer, 1));
        }
        return 1;
    }
}
