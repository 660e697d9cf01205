package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask on which CPU and node this thread runs, through the vDSO",
        man = "getcpu(2), vdso(7)",
        steps = """
                user    libc calls into the vDSO, code of the kernel that is mapped into every process
                user    the code reads a register (rdpid) or a segment's limit (lsl) where the kernel keeps the number
                """,
        cost = "A few nanoseconds. sched_getcpu(3) is cheaper still since glibc 2.35: it reads the memory that "
                + "rseq(2) has the kernel write at every switch, and calls nothing.")
@Declares(syscalls = "getcpu on aarch64")
@Absent(route = Route.RAW, reason = "the vDSO is called like a function: see getcpu-syscall")
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class Getcpu extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::getcpu$address, Linux::getcpu$descriptor);

    private MemorySegment answer;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        YoungSymbol.require("getcpu", "glibc 2.29");
        answer = owned(Arena.ofConfined()).allocate(ValueLayout.JAVA_INT);
        pointer = new Pointer(answer.address());
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.getcpu$address(), LOOP, answer.address(), answer.address(), 0);
    }

    @Benchmark
    public long panama() {
        return Linux.getcpu(answer, answer);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact(answer, answer);
    }

    @Benchmark
    public long jnaDirect() {
        return YoungDirect.getcpu(pointer, pointer);
    }
}
