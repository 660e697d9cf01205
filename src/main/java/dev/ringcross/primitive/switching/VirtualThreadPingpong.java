package dev.ringcross.primitive.switching;

import dev.ringcross.catalogue.*;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "take turns between two virtual threads by LockSupport.unpark and park; their carriers share one CPU",
        man = "JEP 444, java.util.concurrent.locks.LockSupport",
        steps = """
                user    the turn is given away, and the other virtual thread is put on the carrier's queue
                user    park: the stack is copied to the heap, and the carrier takes the next virtual thread
                user    the other's stack is copied back; it gives the turn back and parks likewise
                """,
        cost =
                "No kernel: both sides run on a carrier that never sleeps meanwhile. The measuring thread is none of the "
                        + "two: it starts one of them for a thousand turns and waits, a thousandth of which is counted here.")
@Declares(syscalls = "futex 0..0.05", switches = "0..0.05", faults = "0..0.1")
@Absent(
        route = {Route.C, Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = Absent.ONLY_JAVA)
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
            while (!partnersTurn && !ended) {
                LockSupport.park(this);
            }
            partnersTurn = false;
            LockSupport.unpark(caller);
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
