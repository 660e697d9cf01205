package dev.ringcross.primitive.creation;

import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.ParkedThreads;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "create and join one more virtual thread while so many others are alive and parked",
        man = "JEP 444, Virtual Threads",
        ownJvm = "",
        steps = """
                user    as virtual-thread-create: an object and a continuation, handed to the scheduler
                user    the parked ones are objects of the heap, which nothing looks at but the collector
                enter   where the carrier sleeps it is woken, and the joining thread sleeps: futex
                """,
        cost = "As virtual-thread-create, whatever is alive: the parked ones cost memory, and the garbage collector's "
                + "time to walk their stacks.")
@Declares(syscalls = "futex 0..12", switches = "0..6", faults = "")
public class VirtualThreadAlive extends Primitive {
    @Param({"1", "100", "1000", "10000"})
    public int alive;

    @Override
    protected void open(Route route) throws InterruptedException {
        owned(ParkedThreads.start(Thread.ofVirtual(), alive));
    }

    @Benchmark
    public long java() throws InterruptedException {
        Thread.ofVirtual().start(() -> {}).join();
        return 0;
    }
}
