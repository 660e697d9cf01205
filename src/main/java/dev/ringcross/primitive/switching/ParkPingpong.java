package dev.ringcross.primitive.switching;

import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.JavaPeer;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "take turns with another platform thread by LockSupport.unpark and park",
        man = "java.util.concurrent.locks.LockSupport, futex(2)",
        steps = """
                user    the turn is given away: a volatile store
                enter   unpark: the partner's permit is set under its mutex, and FUTEX_WAKE, since it sleeps
                enter   park: no permit yet, so the thread sleeps on its condition variable by FUTEX_WAIT
                kernel  the CPU is switched to the partner, which does the same
                """,
        cost = "What java.util.concurrent waits with: a round trip by condition variables, and the JVM's own care. "
                + "Where the partner answers before the thread parks, it need not park.")
@Declares(syscalls = "futex 2..8", switches = "2..4", faults = "0..0.1", when = "cpus=same")
@Declares(syscalls = "futex 0..8", switches = "0..6", faults = "0..0.1", when = "cpus=two")
public class ParkPingpong extends Primitive {
    private static final int PINGS = 16;

    @Param({"same", "two"})
    public String cpus;

    private volatile boolean partnersTurn;
    private Thread measuring;
    private JavaPeer partner;

    @Override
    protected void open(Route route) {
        measuring = Thread.currentThread();
        partner = owned(JavaPeer.start(Places.ofPeer(cpus), this::takeTurns));
    }

    private void takeTurns(BooleanSupplier ended) {
        while (!ended.getAsBoolean()) {
            while (!partnersTurn && !ended.getAsBoolean()) {
                LockSupport.park(this);
            }
            partnersTurn = false;
            LockSupport.unpark(measuring);
        }
    }

    @Benchmark
    @OperationsPerInvocation(PINGS)
    public long java() {
        for (int ping = 0; ping < PINGS; ping++) {
            partnersTurn = true;
            LockSupport.unpark(partner.thread());
            while (partnersTurn) {
                LockSupport.park(this);
            }
        }
        return 0;
    }
}
