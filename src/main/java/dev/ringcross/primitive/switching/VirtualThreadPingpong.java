package dev.ringcross.primitive.switching;

import dev.ringcross.catalogue.*;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "take turns between two virtual threads by unpark and park; their carriers share one CPU",
        man = "JEP 444, java.util.concurrent.locks.LockSupport",
        steps = """
                user    the other virtual thread is put on the carrier's queue; park copies the stack to the heap
                user    the carrier takes the other, copies its stack back; it answers and parks likewise
                """,
        cost =
                "No kernel: both run on a carrier that never sleeps. A thousandth of starting one of them is counted too.")
@Declares(syscalls = "futex 0..0.05", switches = "0..0.05", faults = "0..0.1")
public class VirtualThreadPingpong extends Primitive {
    private volatile boolean partnersTurn;
    private volatile boolean ended;
    private volatile Thread caller;
    private Thread partner;

    @Override
    protected void open(Route route) {
        partner = Thread.ofVirtual().start(this::takeTurns);
        owned(() -> {
            ended = true;
            LockSupport.unpark(partner);
            partner.join();
        });
    }

    private void takeTurns() {
        while (!ended) {
            LockSupport.park(this);
            if (partnersTurn) {
                partnersTurn = false;
                LockSupport.unpark(caller);
            }
        }
    }

    private void call() {
        caller = Thread.currentThread();
        for (int turn = 0; turn < LOOP; turn++) {
            partnersTurn = true;
            LockSupport.unpark(partner);
            while (partnersTurn) {
                LockSupport.park(this);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long java() throws InterruptedException {
        Thread.ofVirtual().start(this::call).join();
        return 0;
    }
}
