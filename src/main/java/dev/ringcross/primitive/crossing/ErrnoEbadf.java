package dev.ringcross.primitive.crossing;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read from a descriptor that was never open: refused at the first look",
        man = "read(2), EBADF in errno(3)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the number lies outside the process's table of descriptors: -EBADF
                leave   the answer is a negative number, which libc turns into -1 and errno
                """,
        cost = "A null call: the refusal comes before anything else. Compare read-zero, which is served.")
@Declares(syscalls = "read")
@Absent(route = Route.JNA_INTERFACE, reason = Absent.PROXY)
@Absent(route = Route.JAVA, reason = "Java makes an exception of it, which costs far more than the refusal")
public class ErrnoEbadf extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::read$address, Linux::read$descriptor);

    private int descriptor;
    private MemorySegment buffer;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        descriptor = -1;
        buffer = owned(Arena.ofConfined()).allocate(1);
        pointer = new Pointer(buffer.address());
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.read$address(), LOOP, descriptor, buffer.address(), 1);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_read(), descriptor, buffer.address(), 1);
    }

    @Benchmark
    public long panama() {
        return Linux.read(descriptor, buffer, 1);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (long) CRITICAL.invokeExact(descriptor, buffer, 1L);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.read(descriptor, pointer, 1);
    }
}
