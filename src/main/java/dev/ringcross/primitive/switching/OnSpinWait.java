package dev.ringcross.primitive.switching;

import dev.ringcross.bindings.Linux;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "hint to the CPU that this is a waiting loop: the cheapest way to wait, without the kernel",
        man = "java.lang.Thread.onSpinWait; PAUSE of x86, YIELD of ARM",
        steps = """
                user    one instruction: the CPU holds the thread back for a moment, for the good of its sibling
                """,
        cost = "What the CPU's maker chose: from a few cycles to more than a hundred. How often it fits into one sleep "
                + "and wake-up is how long spinning pays.")
@Declares(syscalls = "")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "it is one instruction: a call around each would be measured instead")
public class OnSpinWait extends Primitive {

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_spin_wait(LOOP);
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long java() {
        for (int i = 0; i < LOOP; i++) {
            Thread.onSpinWait();
        }
        return 0;
    }
}
