package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "write to /dev/null: the way through the file layer without moving a byte",
        man = "write(2), null(4)",
        peers = {"lmbench lat_syscall write"},
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the descriptor is looked up in the process's table, the caller's buffer is checked
                kernel  the device's write says that it took everything and touches nothing
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "A null call and the file layer; the size makes no difference in C. FileOutputStream copies to a buffer "
                + "of its own first, so there it does.")
@Declares(syscalls = "write")
public class WriteNull extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::write$address, Linux::write$descriptor);

    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private int descriptor;
    private MemorySegment buffer;
    private Pointer pointer;
    private FileOutputStream stream;
    private byte[] array;

    @Override
    protected void open(Route route) throws IOException {
        if (!route.isNative()) {
            stream = owned(new FileOutputStream("/dev/null"));
            array = new byte[bytes];
            return;
        }
        descriptor = owned(Descriptor.open("/dev/null", Linux.O_WRONLY())).number();
        buffer = owned(Arena.ofConfined()).allocate(bytes);
        pointer = route.usesJna() ? new Pointer(buffer.address()) : null;
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.write$address(), LOOP, descriptor, buffer.address(), bytes);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_write(), descriptor, buffer.address(), bytes);
    }

    @Benchmark
    public long panama() {
        return Linux.write(descriptor, buffer, bytes);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (long) CRITICAL.invokeExact(descriptor, buffer, (long) bytes);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.write(descriptor, pointer, bytes);
    }

    @Benchmark
    public long jnaInterface() {
        return JnaInterface.LIBC.write(descriptor, pointer, bytes);
    }

    @Benchmark
    public long java() throws IOException {
        stream.write(array);
        return bytes;
    }
}
