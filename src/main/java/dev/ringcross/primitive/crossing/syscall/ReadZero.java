package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read from /dev/zero: a call that moves bytes out of the kernel",
        man = "read(2), zero(4)",
        peers = {"lmbench lat_syscall read"},
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the descriptor is looked up in the process's table, the caller's buffer is checked
                kernel  the device's read clears that many bytes of the caller's memory
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "A null call, the way through the file layer, and the clearing, which outweighs both from a few pages "
                + "on. FileInputStream copies once more, from a buffer of its own.")
@Declares(syscalls = "read")
public class ReadZero extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::read$address, Linux::read$descriptor);

    /** The operations per call: few, because of the largest size. */
    private static final int READS = 20;

    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private int descriptor;
    private MemorySegment buffer;
    private Pointer pointer;
    private FileInputStream stream;
    private byte[] array;

    @Override
    protected void open(Route route) throws IOException {
        if (!route.isNative()) {
            stream = owned(new FileInputStream("/dev/zero"));
            array = new byte[bytes];
            return;
        }
        descriptor = owned(Descriptor.open("/dev/zero", Linux.O_RDONLY())).number();
        buffer = owned(Arena.ofConfined()).allocate(bytes);
        pointer = route.usesJna() ? new Pointer(buffer.address()) : null;
    }

    @Benchmark
    @OperationsPerInvocation(READS)
    public long c() {
        return Linux.ringcross_loop_call(Linux.read$address(), READS, descriptor, buffer.address(), bytes);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_read(), descriptor, buffer.address(), bytes);
    }

    @Benchmark
    public long panama() {
        return Linux.read(descriptor, buffer, bytes);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (long) CRITICAL.invokeExact(descriptor, buffer, (long) bytes);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.read(descriptor, pointer, bytes);
    }

    @Benchmark
    public long jnaInterface() {
        return JnaInterface.LIBC.read(descriptor, pointer, bytes);
    }

    @Benchmark
    public long java() throws IOException {
        return stream.read(array);
    }
}
