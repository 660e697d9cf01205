package dev.ringcross.primitive.creation;

import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "create a virtual thread that returns at once, and join it",
        man = "JEP 444, Virtual Threads",
        rung = "",
        steps = """
                user    an object and a continuation are made: no task of the kernel's
                user    the scheduler, a pool of platform threads, is handed the continuation
                enter   where the carrier sleeps it is woken, and the joining thread sleeps: futex
                """,
        cost = "The thread itself enters the kernel nowhere. What is left is the hand-off between the joining platform "
                + "thread and the carrier: two wake-ups and two switches.")
@Declares(syscalls = "futex 0..8", switches = "0..6", faults = "")
@Absent(
        route = {Route.C, Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "virtual threads are the JVM's own: see thread-create for the kernel's")
public class VirtualThreadCreate extends Primitive {

    @Benchmark
    public long java() throws InterruptedException {
        Thread.ofVirtual().start(() -> {}).join();
        return 0;
    }
}
