package dev.ringcross.primitive.crossing.syscall;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "have an io_uring do nothing: with a system call, or handed to a kernel thread that polls",
        man = "io_uring(7), IORING_SETUP_SQPOLL in io_uring_setup(2)",
        steps = """
                user    an entry is written into memory shared with the kernel, and the ring's tail moved past it
                enter   io_uring_enter; with sqpoll nothing enters, a thread of the kernel on another CPU sees the tail
                kernel  the entry is taken, nothing is done, a completion is written into the other ring
                leave   io_uring_enter returns; with sqpoll the waiting loop sees the completion, which is taken
                """,
        cost = "With enter a null call and the rings' own work. With sqpoll no ring is crossed, but the entry and its "
                + "completion travel between two CPUs' caches, and a whole CPU is spent on polling.")
@Declares(syscalls = "io_uring_enter", when = "entry=enter")
@Declares(syscalls = "", when = "entry=sqpoll")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(
        route = {Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "the rings are served in C: the way there costs what noop says")
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
@MeasuredAlone(
        value =
                "the kernel's polling thread is busy for a while after each request, and would disturb whatever takes turns with it",
        when = "entry=sqpoll")
public class IoUringNop extends Primitive {
    private static final int ENTRIES = 8;
    private static final int NOPS = 200;

    @Param({"enter", "sqpoll"})
    public String entry;

    private MemorySegment ring;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        boolean polled = entry.equals("sqpoll");
        long opened = polled
                ? Linux.ringcross_uring_open(ENTRIES, Linux.IORING_SETUP_SQPOLL(), Cpus.other())
                : Linux.ringcross_uring_open(ENTRIES, 0, 0);
        ring = MemorySegment.ofAddress(
                SystemCall.require("io_uring_setup (see kernel.io_uring_disabled, and seccomp)", opened));
        owned(() -> Linux.ringcross_uring_close(ring));
    }

    @Benchmark
    @OperationsPerInvocation(NOPS)
    public long c() {
        return Checked.served(
                Linux.ringcross_loop_call(Linux.ringcross_uring_nop$address(), NOPS, ring.address(), 0, 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.ringcross_uring_nop(ring));
    }
}
