package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Library;
import com.sun.jna.Native;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "call a function that does nothing: the crossing from Java to C alone",
        man = "JEP 454, Foreign Function & Memory API",
        rung = "",
        everyRoute = true,
        steps = """
                user    Java marks its thread as being in native code (not by the critical route)
                user    the arguments go to the registers that C expects; call, return
                user    Java marks its thread as back, and looks whether a safepoint waits
                """,
        cost = "A few nanoseconds: no ring is crossed. What is above the C loop is the binding's own price.")
@Declares(syscalls = "")
@Absent(route = Route.RAW, reason = "no system call is made, so there is none to issue by number")
public class Noop extends Primitive {
    private static MethodHandle link() {
        NativeLibrary.load();
        return Critical.link(Linux::ringcross_noop$address, Linux::ringcross_noop$descriptor);
    }

    private static final class Linked {
        static final MethodHandle CRITICAL = link();
    }

    static final class Direct {
        static {
            Native.register(Direct.class, NativeLibrary.path());
        }

        static native long ringcross_noop();
    }

    interface Interface extends Library {
        Interface LIBRARY = Native.load(NativeLibrary.path(), Interface.class);

        long ringcross_noop();
    }

    @Override
    protected void open(Route route) {
        if (route.isNative()) {
            NativeLibrary.load();
        }
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.ringcross_noop$address(), LOOP, 0, 0, 0);
    }

    @Benchmark
    public long panama() {
        return Linux.ringcross_noop();
    }

    @Benchmark
    public long critical() throws Throwable {
        return (long) Linked.CRITICAL.invokeExact();
    }

    @Benchmark
    public long jnaDirect() {
        return Direct.ringcross_noop();
    }

    @Benchmark
    public long jnaInterface() {
        return Interface.LIBRARY.ringcross_noop();
    }

    @Benchmark
    public long java() {
        return nothing();
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static long nothing() {
        return 0;
    }
}
