package dev.ringcross.primitive.switching;

import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "Thread.yield in a virtual thread, with no other that wants its carrier",
        man = "JEP 444, java.lang.Thread.yield",
        steps = """
                user    the stack is copied to the heap, and the virtual thread is put on the carrier's queue
                user    the carrier takes it from there again, since it is alone, and copies its stack back
                """,
        cost = "No kernel: a switch of tasks in user mode, the least that virtual threads cost. The measuring thread "
                + "starts one for a thousand yields and waits, a thousandth of which is counted here.")
@Declares(syscalls = "futex 0..0.05", switches = "0..0.05", faults = "0..0.1")
public class VirtualYield extends Primitive {

    private static void yieldOften() {
        for (int i = 0; i < LOOP; i++) {
            Thread.yield();
        }
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long java() throws InterruptedException {
        Thread.ofVirtual().start(VirtualYield::yieldOften).join();
        return 0;
    }
}
