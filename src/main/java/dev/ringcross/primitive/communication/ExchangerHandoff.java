package dev.ringcross.primitive.communication;

import dev.ringcross.call.Cpus;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.JavaPeer;
import java.util.concurrent.Exchanger;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "swap an object with another thread of this JVM on the same CPU through an Exchanger",
        man = "java.util.concurrent.Exchanger, LockSupport.park",
        steps = """
                user    whoever comes first leaves its object, spins for a while, yields, and parks
                enter   futex wait: the CPU goes to the other thread
                user    the other takes the object, leaves its own, and unparks the first
                enter   futex wake: the first is put on the run queue
                """,
        cost =
                "Two or more futex calls and a switch or two, and the spinning, which is in vain where both share a CPU.")
@Declares(syscalls = "futex 1..8, sched_yield 0..4", switches = "0.5..6", faults = "0..0.1")
public class ExchangerHandoff extends Primitive {
    private final Exchanger<String> exchanger = new Exchanger<>();

    @Override
    protected void open(Route route) {
        owned(JavaPeer.start(Cpus.measuring(), ended -> {
            while (true) {
                exchanger.exchange("r");
            }
        }));
    }

    @Benchmark
    public long java() throws InterruptedException {
        return exchanger.exchange("message").length();
    }
}
