package dev.ringcross.primitive.creation;

import dev.ringcross.call.ResourceHeadroom;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import dev.ringcross.primitive.ParkedThreads;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "create and join one more platform thread while so many others are alive and parked",
        man = "java.lang.Thread, pthread_create(3)",
        ownJvm = "",
        farEnds = {"alive=1000", "alive=10000"},
        steps = """
                enter   as thread-create: clone3, the new thread's own entries, the hand-shakes of its start and end
                user    the JVM enters it into the list of its threads, and takes it out again: a copy of that list
                kernel  a task's number is taken from a tree; the parked ones are on no run queue
                """,
        cost = "The kernel does not care how many sleep. The JVM's list of threads is copied when one begins and "
                + "when one ends: 8 bytes for each thread alive, twice.")
@Declares(syscalls = ThreadCalls.CREATED_BY_JVM, switches = "2..20", faults = "")
public class PlatformThreadAlive extends Primitive {
    /** The stack size, small so that many threads fit; the JVM rounds it up to its minimum. */
    private static final long STACK_BYTES = 1 << 16;
    /** A generous estimate of what the kernel, libc and the JVM hold for a platform thread. */
    private static final long BYTES_EACH = 1 << 17;

    @Param({"1", "100", "1000", "10000"})
    public int alive;

    @Override
    protected void open(Route route) throws InterruptedException {
        ResourceHeadroom.forThreads(alive);
        ResourceHeadroom.forMemory(alive * BYTES_EACH);
        owned(ParkedThreads.start(Thread.ofPlatform().name("parked").stackSize(STACK_BYTES), alive));
    }

    @Benchmark
    public long java() throws InterruptedException {
        Thread.ofPlatform().start(() -> {}).join();
        return 0;
    }
}
