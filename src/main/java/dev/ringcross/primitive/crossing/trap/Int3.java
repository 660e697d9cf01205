package dev.ringcross.primitive.crossing.trap;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "execute a breakpoint instruction, whose handler of SIGTRAP counts and returns",
        man = "sigaction(2), the instruction int3 of x86-64 or brk of aarch64",
        steps = """
                user    the breakpoint instruction is executed
                enter   the CPU raises a debug exception: the ring is crossed by an instruction that is no system call
                kernel  no debugger wants it, so SIGTRAP is sent to the thread itself: the registers go onto its stack
                leave   into the handler
                enter   rt_sigreturn: the registers are taken back from the stack
                leave   behind the breakpoint
                """,
        cost = "An exception and a signal's way to its handler and back: signal-deliver with int3 in the place of "
                + "tgkill. A breakpoint in a debugger adds a switch to it, and what ptrace costs.")
@Declares(syscalls = "rt_sigreturn, read 2/1000, write 2/1000", switches = "0..4/1000")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE, Route.JAVA},
        reason = Absent.WORKER)
public class Int3 extends Primitive {
    private Worker worker;

    @Override
    protected void open(Route route) {
        worker = owned(Worker.start("int3", ""));
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Checked.served(worker.run(0, LOOP));
    }
}
