package dev.ringcross.primitive.io;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.*;
import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.io.IOException;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask epoll which of some eventfds is ready: one is, and nobody waits",
        man = "epoll_wait(2), eventfd(2)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the list of what has become ready is taken: those that never did are not looked at
                kernel  what is on it is asked again, copied out, and put back, since it is still ready
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "The same for one descriptor as for a thousand: the kernel kept the list while nobody asked.")
@Declares(syscalls = "epoll_wait")
public class ReadyEpoll extends Primitive {
    private static final int MOST = 16;
    /** The critical link is safe, since with a timeout of 0 nothing blocks. */
    private static final MethodHandle CRITICAL = Critical.link(Linux::epoll_wait$address, Linux::epoll_wait$descriptor);

    @Param({"1", "10", "100", "1000"})
    public int descriptors;

    private int epoll;
    private MemorySegment events = MemorySegment.NULL;
    private Pointer pointer;
    private Selector selector;

    @Override
    protected void open(Route route) throws IOException {
        if (!route.isNative()) {
            openSelector();
            return;
        }
        Arena arena = owned(Arena.ofConfined());
        events = epoll_event.allocateArray(MOST, arena);
        pointer = route.usesJna() ? new Pointer(events.address()) : null;
        int[] numbers = owned(new ReadyEvents(descriptors)).numbers();
        epoll = owned(Descriptor.of("epoll_create1", SystemCall.call(Linux.SYS_epoll_create1(), Linux.EPOLL_CLOEXEC())))
                .number();
        MemorySegment event = epoll_event.allocate(arena);
        epoll_event.events(event, Linux.EPOLLIN());
        for (int number : numbers) {
            SystemCall.require(
                    "epoll_ctl",
                    SystemCall.call(Linux.SYS_epoll_ctl(), epoll, Linux.EPOLL_CTL_ADD(), number, event.address()));
        }
    }

    /** The selector for Java, which has no eventfd: the last of as many pipes has a byte. */
    private void openSelector() throws IOException {
        ResourceHeadroom.forDescriptors(2L * descriptors);
        selector = owned(Selector.open());
        for (int i = 1; i <= descriptors; i++) {
            Pipe pipe = Pipe.open();
            Pipe.SinkChannel sink = owned(pipe.sink());
            owned(pipe.source()).configureBlocking(false).register(selector, SelectionKey.OP_READ);
            sink.write(ByteBuffer.allocate(i / descriptors));
        }
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call6(Linux.epoll_wait$address(), LOOP, epoll, events.address(), MOST, 0, 0, 0);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.RINGCROSS_SYS_EPOLL_WAIT(), epoll, events.address(), MOST, 0, 0, 0);
    }

    @Benchmark
    public long panama() {
        return Linux.epoll_wait(epoll, events, MOST, 0);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact(epoll, events, MOST, 0);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.epoll_wait(epoll, pointer, MOST, 0);
    }

    @Benchmark
    public long java() throws IOException {
        return selector.selectNow(key -> {});
    }
}
