package dev.ringcross.primitive.crossing.signal;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "install a handler for a signal",
        man = "sigaction(2)",
        peers = "lmbench lat_sig install",
        steps = """
                user    libc lays the handler, its mask and its flags out as the kernel wants them
                enter   the syscall instruction raises the privilege
                kernel  they are copied in, and kept in the table that all threads of the process share, under its lock
                """,
        cost = "A null call, a lock, and the copying of a few words.")
@Declares(syscalls = "rt_sigaction")
@Absent(
        route = Route.RAW,
        reason = "by number it needs a fourth argument and the return address for the handler, which libc provides")
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class SignalInstall extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::sigaction$address, Linux::sigaction$descriptor);

    private int number;
    private MemorySegment action;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        CountedSignal signal = owned(new CountedSignal());
        number = signal.number();
        action = signal.action();
        pointer = route.usesJna() ? new Pointer(action.address()) : null;
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.sigaction$address(), LOOP, number, action.address(), 0);
    }

    @Benchmark
    public long panama() {
        return Linux.sigaction(number, action, MemorySegment.NULL);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact(number, action, MemorySegment.NULL);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.sigaction(number, pointer, null);
    }
}
