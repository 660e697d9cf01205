package dev.ringcross.primitive.crossing;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read into an address where nothing is mapped: refused by a page fault in the kernel",
        man = "read(2), EFAULT in errno(3)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the address is a user's, so the device's read begins to clear it without asking further
                enter   the store faults: an exception out of the kernel into the kernel, on the same stack
                kernel  no mapping is found, and the faulting instruction has a fix-up: the read ends with -EFAULT
                leave   the answer is a negative number, which libc turns into -1 and errno
                """,
        cost = "A served read and an exception on top: the kernel does not look at every buffer beforehand, so that "
                + "the served calls need not pay for it.")
@Declares(syscalls = "read", faults = "1")
@Absent(route = Route.JNA_INTERFACE, reason = Absent.PROXY)
@Absent(route = Route.JAVA, reason = "Java makes an exception of it, which costs far more than the refusal")
public class ErrnoEfault extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::read$address, Linux::read$descriptor);

    private int descriptor;
    private MemorySegment buffer;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        descriptor = owned(Descriptor.open("/dev/zero", Linux.O_RDONLY())).number();
        // Behind a null pointer, below the lowest address that any process may map (vm.mmap_min_addr).
        buffer = MemorySegment.ofAddress(Long.BYTES);
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
