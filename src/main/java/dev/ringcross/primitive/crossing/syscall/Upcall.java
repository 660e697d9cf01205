package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.ringcross_loop_upcall$function;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "call back from C into Java, and return",
        man = "JEP 454, Foreign Function & Memory API",
        steps = """
                user    C calls a stub through a pointer, which saves what C expects to find again
                user    the thread is marked as being in Java, and looks whether a safepoint waits
                user    the Java method runs, and the same way leads back
                """,
        cost = "No ring is crossed, yet it costs more than the call from Java to C (noop): the stub can't be compiled "
                + "into its caller. JNA finds the method by reflection, and wraps each argument in an object.")
@Declares(syscalls = "")
@Absent(route = Route.RAW, reason = "no system call is made, so there is none to issue by number")
@Absent(route = Route.CRITICAL, reason = "a critical call must not call back")
@Absent(route = Route.JNA_INTERFACE, reason = "the callback is the same: see jna-direct")
@Absent(route = Route.JAVA, reason = "there is no native code in pure Java that could call back")
public class Upcall extends Primitive {
    private static final int UPCALLS = 200;

    private final Echo echo = value -> value;
    private MemorySegment stub;

    /** The callback of JNA. */
    public interface Echo extends Callback {
        long callback(long value);
    }

    static final class Direct {
        static {
            Native.register(Direct.class, NativeLibrary.path());
        }

        static native long ringcross_loop_upcall(Echo function, long count);
    }

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        stub = route == Route.PANAMA
                ? ringcross_loop_upcall$function.allocate(value -> value, owned(Arena.ofConfined()))
                : Linux.ringcross_callee$address();
    }

    @Benchmark
    @OperationsPerInvocation(UPCALLS)
    public long c() {
        return Linux.ringcross_loop_upcall(stub, UPCALLS);
    }

    @Benchmark
    @OperationsPerInvocation(UPCALLS)
    public long panama() {
        return Linux.ringcross_loop_upcall(stub, UPCALLS);
    }

    @Benchmark
    @OperationsPerInvocation(UPCALLS)
    public long jnaDirect() {
        return Direct.ringcross_loop_upcall(echo, UPCALLS);
    }
}
