package dev.ringcross.primitive.switching;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.io.IOException;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "send a byte to another task and wait for its answer: a round trip over two pipes",
        man = "pipe(7)",
        rung = "cpus=same",
        steps = """
                enter   write: the byte is copied into the pipe's buffer
                kernel  the sleeping peer is woken: put on its CPU's run queue
                leave   write returns
                enter   read: the pipe is empty, so the task goes to sleep
                kernel  the CPU is switched to the peer, which reads, answers, and goes to sleep in turn
                leave   read returns with the answer
                """,
        cost = "Four system calls and two or more switches. Between two CPUs the wake-up is an interrupt to a CPU that "
                + "may be idle, which costs more than the switch on one CPU that it saves.")
@Declares(syscalls = "write 2, read 2", switches = "2", faults = "0..0.1", when = "cpus=same")
@Declares(syscalls = "write 2, read 2", switches = "0.5..4", faults = "0..0.1", when = "cpus=two")
@Absent(
        route = Route.CRITICAL,
        reason = "read blocks: a critical call that blocks would hold up every garbage collection")
public class PipePingpong extends Primitive {
    private static final int PINGS = 16;
    private static final int WRITE = Linux.SYS_write();
    private static final int READ = Linux.SYS_read();

    @Param({"threads", "processes"})
    public String between;

    @Param({"same", "two"})
    public String cpus;

    private JavaEcho javaPeer;
    private int out;
    private int in;
    private MemorySegment buffer;
    private Pointer pointer;

    @Override
    protected void open(Route route) throws IOException {
        Arena arena = owned(Arena.ofConfined());
        int cpu = Places.ofPeer(cpus);
        if (!route.isNative()) {
            javaPeer = owned(between.equals("threads") ? JavaEcho.thread(cpu) : JavaEcho.process(cpu));
            return;
        }
        Descriptor.Pipe there = owned(Descriptor.pipe());
        Descriptor.Pipe back = owned(Descriptor.pipe());
        owned(Peer.between(
                between,
                "echo-bytes",
                cpu,
                null,
                there.in().number(),
                back.out().number()));
        out = there.out().number();
        in = back.in().number();
        buffer = arena.allocate(1);
        pointer = route.usesJna() ? new Pointer(buffer.address()) : null;
    }

    @Benchmark
    @OperationsPerInvocation(PINGS)
    public long c() {
        return Checked.served(Linux.ringcross_pingpong(out, in, PINGS));
    }

    @Benchmark
    public long raw() {
        RawCall.blocking(WRITE, out, buffer.address(), 1);
        return Checked.served(RawCall.blocking(READ, in, buffer.address(), 1));
    }

    @Benchmark
    public long panama() {
        Linux.write(out, buffer, 1);
        return Checked.served(Linux.read(in, buffer, 1));
    }

    @Benchmark
    public long jnaDirect() {
        JnaDirect.write(out, pointer, 1);
        return Checked.served(JnaDirect.read(in, pointer, 1));
    }

    @Benchmark
    public long jnaInterface() {
        JnaInterface.LIBC.write(out, pointer, 1);
        return Checked.served(JnaInterface.LIBC.read(in, pointer, 1));
    }

    @Benchmark
    public long java() throws IOException {
        return javaPeer.roundTrip();
    }
}
