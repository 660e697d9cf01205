package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read from a descriptor that was never open: refused at the first look",
        man = "read(2), EBADF in errno(3)",
        refused = true,
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the number lies outside the process's table of descriptors: -EBADF, of which libc makes errno
                """,
        cost = "A null call: the refusal comes before anything else. Compare read-zero, which is served.")
@Declares(syscalls = "read")
@Absent(route = Route.JAVA, reason = "Java makes an exception of it, which costs far more than the refusal")
public class ErrnoEbadf extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::read$address, Linux::read$descriptor);
    private static final int NEVER_OPEN = -1;

    private MemorySegment buffer;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        buffer = owned(Arena.ofConfined()).allocate(1);
        pointer = new Pointer(buffer.address());
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.read$address(), LOOP, NEVER_OPEN, buffer.address(), 1);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_read(), NEVER_OPEN, buffer.address(), 1);
    }

    @Benchmark
    public long panama() {
        return Linux.read(NEVER_OPEN, buffer, 1);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (long) CRITICAL.invokeExact(NEVER_OPEN, buffer, 1L);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.read(NEVER_OPEN, pointer, 1);
    }
}
