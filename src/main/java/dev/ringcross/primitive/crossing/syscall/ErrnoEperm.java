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
        value = "write to a memory file that is sealed against it: refused deep inside the kernel, even to root",
        man = "write(2), F_SEAL_WRITE in fcntl(2), EPERM in errno(3)",
        refused = true,
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the descriptor is looked up, the file's lock is taken, the caller's bytes are looked at
                kernel  the file system finds the seal and answers -EPERM; the lock is given back
                leave   the answer is a negative number, which libc turns into -1 and errno
                """,
        cost = "A null call, and the whole way through the file layer: a refusal this late costs nearly what being "
                + "served does.")
@Declares(syscalls = "write")
@Absent(route = Route.JAVA, reason = "Java makes an exception of it, which costs far more than the refusal")
public class ErrnoEperm extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::write$address, Linux::write$descriptor);

    private int descriptor;
    private MemorySegment buffer;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        Arena arena = owned(Arena.ofConfined());
        long opened = SystemCall.call(
                Linux.SYS_memfd_create(), arena.allocateFrom("sealed").address(), Linux.MFD_ALLOW_SEALING());
        descriptor = owned(Descriptor.of("memfd_create", opened)).number();
        SystemCall.require(
                "F_SEAL_WRITE",
                SystemCall.call(Linux.SYS_fcntl(), descriptor, Linux.F_ADD_SEALS(), Linux.F_SEAL_WRITE()));
        buffer = arena.allocate(1);
        pointer = new Pointer(buffer.address());
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.write$address(), LOOP, descriptor, buffer.address(), 1);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_write(), descriptor, buffer.address(), 1);
    }

    @Benchmark
    public long panama() {
        return Linux.write(descriptor, buffer, 1);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (long) CRITICAL.invokeExact(descriptor, buffer, 1L);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.write(descriptor, pointer, 1);
    }
}
