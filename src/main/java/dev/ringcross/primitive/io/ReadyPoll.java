package dev.ringcross.primitive.io;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.*;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask by poll which of some eventfds is ready: one is, and nobody waits",
        man = "poll(2), eventfd(2)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the whole list of descriptors is copied in
                kernel  each descriptor is looked up and asked whether it is ready
                kernel  each one's answer is copied out
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "Grows with the number of descriptors, ready or not: every call brings all of them anew.")
@Declares(syscalls = "poll")
@Absent(route = Route.JAVA, reason = "Java's Selector asks epoll: see ready-epoll")
public class ReadyPoll extends Primitive {
    private static final int POLLS = 50;
    /** The critical link is safe, since with a timeout of 0 nothing blocks. */
    private static final MethodHandle CRITICAL = Critical.link(Linux::poll$address, Linux::poll$descriptor);

    @Param({"1", "10", "100", "1000"})
    public int descriptors;

    private MemorySegment list = MemorySegment.NULL;
    private Pointer pointer;
    /** None at all, as the bare call takes it: a number, or the address of one. */
    private long timeout;

    @Override
    protected void open(Route route) {
        Arena arena = owned(Arena.ofConfined());
        list = pollfd.allocateArray(descriptors, arena);
        timeout = Linux.RINGCROSS_POLL_TAKES_A_TIMESPEC() == 0
                ? 0
                : timespec.allocate(arena).address();
        pointer = route.usesJna() ? new Pointer(list.address()) : null;
        int[] numbers = owned(new ReadyEvents(descriptors)).numbers();
        for (int i = 0; i < descriptors; i++) {
            pollfd.fd(pollfd.asSlice(list, i), numbers[i]);
            pollfd.events(pollfd.asSlice(list, i), (short) Linux.POLLIN());
        }
    }

    @Benchmark
    @OperationsPerInvocation(POLLS)
    public long c() {
        return Linux.ringcross_loop_call(Linux.poll$address(), POLLS, list.address(), descriptors, 0);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.RINGCROSS_SYS_POLL(), list.address(), descriptors, timeout, 0, 0, 0);
    }

    @Benchmark
    public long panama() {
        return Linux.poll(list, descriptors, 0);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact(list, (long) descriptors, 0);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.poll(pointer, descriptors, 0);
    }
}
