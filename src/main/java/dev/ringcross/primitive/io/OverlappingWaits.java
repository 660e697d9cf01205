package dev.ringcross.primitive.io;

import dev.ringcross.bindings.*;
import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.*;
import java.util.stream.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "wait 100 us for a timer, as one of some waits that are under way at once",
        man = "timerfd_create(2), epoll(7), pthreads(7), java.util.concurrent.CompletableFuture",
        steps = """
                enter   one-after-another: a timer is set, the caller sleeps in read until it expires, and sets the next
                enter   threads: for each wait a thread is made, which sleeps in its own read
                user    virtual-threads: each is put aside as an object, and one timer thread waits for all
                enter   event-loop: all timers are set, and one epoll_wait sleeps until any of them expires
                kernel  the timers of a batch run at the same time, whoever waits for them
                """,
        cost = "One after the other the waits add up. Together they last as long as the longest, and what is left of "
                + "each is the price of having it under way: a thread, an object, or a timer in a list.")
@Declares(syscalls = "timerfd_settime, read", switches = "1", when = "way=one-after-another")
@Declares(
        syscalls = "timerfd_settime, read, " + ThreadCalls.CREATED_AND_JOINED + ", "
                + "mmap 0..1, mprotect 0..1, munmap 0..1",
        switches = "1..8",
        faults = "",
        when = "way=threads")
@Declares(syscalls = "timerfd_settime, read, epoll_wait 1/64..1", switches = "0..1", when = "way=event-loop")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "the call's share of a wait can't be seen: see getpid for what a call costs")
@Absent(
        route = {Route.C, Route.JAVA},
        when = "way=one-after-another,waits=16",
        reason = OverlappingWaits.ALONE)
@Absent(
        route = {Route.C, Route.JAVA},
        when = "way=one-after-another,waits=64",
        reason = OverlappingWaits.ALONE)
@Absent(
        route = Route.C,
        when = "way=virtual-threads",
        reason = "virtual threads are the JVM's own: see way=threads for the kernel's")
@Absent(
        route = Route.JAVA,
        when = "way=threads",
        reason = "see thread-create for what a platform thread adds to the kernel's")
public class OverlappingWaits extends Primitive {
    static final String ALONE = "one after the other there is one at a time: waits=1";

    /** Waits in one call, in batches of those that overlap. */
    private static final int WAITS = 64;

    private static final int NANOS = 100_000;
    private static final Duration WHILE = Duration.ofNanos(NANOS);

    @Param({"one-after-another", "threads", "virtual-threads", "event-loop"})
    public String way;

    @Param({"1", "16", "64"})
    public int waits;

    private MemorySegment loop = MemorySegment.NULL;
    private MemorySegment timers = MemorySegment.NULL;
    private int epoll;
    private Executor later;

    @Override
    protected void open(Route route) {
        if (route.isNative()) {
            openTimers();
        } else {
            later = CompletableFuture.delayedExecutor(NANOS, TimeUnit.NANOSECONDS);
        }
    }

    private void openTimers() {
        ResourceHeadroom.forDescriptors(waits + 1L);
        ResourceHeadroom.forThreads(way.equals("threads") ? waits : 0);
        String name = switch (way) {
            case "one-after-another" -> "ringcross_waits_one_by_one";
            case "threads" -> "ringcross_waits_by_threads";
            default -> "ringcross_waits_by_loop";
        };
        loop = SymbolLookup.loaderLookup().findOrThrow(name);
        Arena arena = owned(Arena.ofConfined());
        timers = arena.allocate(ValueLayout.JAVA_INT, waits);
        for (int i = 0; i < waits; i++) {
            timers.setAtIndex(ValueLayout.JAVA_INT, i, timer());
        }
        if (way.equals("event-loop")) {
            watchTimers(arena);
        }
    }

    private void watchTimers(Arena arena) {
        epoll = owned(Descriptor.of("epoll_create1", SystemCall.call(Linux.SYS_epoll_create1(), Linux.EPOLL_CLOEXEC())))
                .number();
        MemorySegment event = epoll_event.allocate(arena);
        epoll_event.events(event, Linux.EPOLLIN());
        for (int i = 0; i < waits; i++) {
            int timer = timers.getAtIndex(ValueLayout.JAVA_INT, i);
            epoll_data.u32(epoll_event.data(event), i);
            SystemCall.require(
                    "epoll_ctl",
                    SystemCall.call(Linux.SYS_epoll_ctl(), epoll, Linux.EPOLL_CTL_ADD(), timer, event.address()));
        }
    }

    private int timer() {
        long made = SystemCall.call(Linux.SYS_timerfd_create(), Linux.CLOCK_MONOTONIC(), Linux.TFD_CLOEXEC());
        return owned(Descriptor.of("timerfd_create", made)).number();
    }

    @Benchmark
    @OperationsPerInvocation(WAITS)
    public long c() {
        return Checked.served(
                Linux.ringcross_loop_call6(loop, 1, timers.address(), waits, NANOS, WAITS / waits, epoll, 0));
    }

    @Benchmark
    @OperationsPerInvocation(WAITS)
    @Declares(
            syscalls = "futex 1..3, clock_gettime 2 with a slow clock",
            switches = "1",
            faults = "0..0.1",
            when = "way=one-after-another")
    @Declares(syscalls = "futex 1/64..20", switches = "0..12", faults = "")
    public long java() throws InterruptedException {
        long over = 0;
        for (int batch = 0; batch < WAITS / waits; batch++) {
            over += switch (way) {
                case "one-after-another" -> sleep();
                case "virtual-threads" -> sleepInVirtualThreads();
                default -> completeLater();
            };
        }
        return over;
    }

    private long sleep() throws InterruptedException {
        Thread.sleep(WHILE);
        return 1;
    }

    private long sleepInVirtualThreads() throws InterruptedException {
        List<Thread> sleeping = Stream.generate(() -> Thread.ofVirtual().start(OverlappingWaits::sleepAlone))
                .limit(waits)
                .toList();
        for (Thread thread : sleeping) {
            thread.join();
        }
        return sleeping.size();
    }

    private static void sleepAlone() {
        try {
            Thread.sleep(WHILE);
        } catch (InterruptedException interrupted) {
            throw new CancellationException(interrupted.getMessage());
        }
    }

    private long completeLater() {
        List<CompletableFuture<Integer>> flying = Stream.generate(() -> CompletableFuture.supplyAsync(() -> 1, later))
                .limit(waits)
                .toList();
        return flying.stream().mapToInt(CompletableFuture::join).sum();
    }
}
