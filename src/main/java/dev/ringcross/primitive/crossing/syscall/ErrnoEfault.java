package dev.ringcross.primitive.crossing.syscall;

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
        refused = true,
        steps = """
                enter   by the syscall instruction; then the device's store to the buffer faults: an exception out of the kernel into the kernel, on the same stack
                kernel  no mapping is found, and the faulting instruction has a fix-up: the read ends with -EFAULT
                """,
        cost = "A served read, and an exception: no buffer is looked at beforehand, so served calls need not pay.")
@Declares(syscalls = "read", faults = "1", faultsByUsage = "0")
@Absent(route = Route.JAVA, reason = "Java makes an exception of it, which costs far more than the refusal")
public class ErrnoEfault extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::read$address, Linux::read$descriptor);
    // Behind a null pointer, below the lowest address that any process may map (vm.mmap_min_addr).
    private static final MemorySegment UNMAPPED = MemorySegment.ofAddress(Long.BYTES);
    private static final Pointer POINTER = new Pointer(Long.BYTES);

    private int descriptor;

    @Override
    protected void open(Route route) {
        descriptor = owned(Descriptor.open("/dev/zero", Linux.O_RDONLY())).number();
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.read$address(), LOOP, descriptor, UNMAPPED.address(), 1);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_read(), descriptor, UNMAPPED.address(), 1);
    }

    @Benchmark
    public long panama() {
        return Linux.read(descriptor, UNMAPPED, 1);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (long) CRITICAL.invokeExact(descriptor, UNMAPPED, 1L);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.read(descriptor, POINTER, 1);
    }
}
