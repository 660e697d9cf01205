package dev.ringcross.primitive.switching;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "take turns with another task by two eventfds: counters that are written and waited for",
        man = "eventfd(2)",
        steps = """
                enter   write: eight bytes are added to the counter, and the sleeping peer is woken
                enter   read: this side's counter is zero, so the task goes to sleep
                kernel  the CPU is switched to the peer, which reads, answers, and goes to sleep in turn
                leave   read returns with the counter, and has set it to zero
                """,
        cost = "A little less than a pipe's round trip: a counter under a spin lock, where a pipe has a ring of pages "
                + "under a mutex.")
@Declares(syscalls = "write 2, read 2", switches = "2", faults = "0..0.1", when = "cpus=same")
@Declares(syscalls = "write 2, read 2", switches = "0..4", faults = "0..0.1", when = "cpus=two")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class EventfdPingpong extends Primitive {
    private static final int PINGS = 16;

    @Param({"threads", "processes"})
    public String between;

    @Param({"same", "two"})
    public String cpus;

    private int out;
    private int in;
    private MemorySegment count;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        out = counter();
        in = counter();
        owned(Peer.between(between, "echo-counts", Places.ofPeer(cpus), null, out, in));
        count = owned(Arena.ofConfined()).allocateFrom(ValueLayout.JAVA_LONG, 1);
        pointer = route.usesJna() ? new Pointer(count.address()) : null;
    }

    private int counter() {
        return owned(Descriptor.of("eventfd2", SystemCall.call(Linux.SYS_eventfd2(), 0, Linux.EFD_CLOEXEC())))
                .number();
    }

    @Benchmark
    @OperationsPerInvocation(PINGS)
    public long c() {
        return Checked.served(Linux.ringcross_eventfd_pingpong(out, in, PINGS));
    }

    @Benchmark
    public long raw() {
        Checked.served(RawCall.blocking(Linux.SYS_write(), out, count.address(), Long.BYTES));
        return Checked.served(RawCall.blocking(Linux.SYS_read(), in, count.address(), Long.BYTES));
    }

    @Benchmark
    public long panama() {
        Checked.served(Linux.write(out, count, Long.BYTES));
        return Checked.served(Linux.read(in, count, Long.BYTES));
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(JnaDirect.write(out, pointer, Long.BYTES));
        return Checked.served(JnaDirect.read(in, pointer, Long.BYTES));
    }
}
