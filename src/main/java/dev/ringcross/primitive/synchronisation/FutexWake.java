package dev.ringcross.primitive.synchronisation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "wake whoever waits for a word, when nobody does",
        man = "FUTEX_WAKE in futex(2)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the word's address is hashed to a bucket of waiting tasks, which is empty
                leave   the answer is 0: nobody was woken
                """,
        cost = "A null call and a look into a hash table: the minimum of every unlock that must ask the kernel.")
@Declares(syscalls = "futex")
@Absent(
        route = {Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "libc has no function for it, only syscall(2): see enosys")
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class FutexWake extends Primitive {
    private static final int NUMBER = Linux.SYS_futex();
    private static final int WAKE = Linux.FUTEX_WAKE_PRIVATE();
    private static final Linux.syscall SYSCALL =
            Linux.syscall.makeInvoker(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    private static final MethodHandle CRITICAL =
            Critical.link(Linux.syscall::address, SYSCALL::descriptor, Linker.Option.firstVariadicArg(1));

    private long word;

    @Override
    protected void open(Route route) {
        word = owned(Arena.ofConfined()).allocate(ValueLayout.JAVA_INT).address();
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_syscall(NUMBER, LOOP, word, WAKE, 1);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(NUMBER, word, WAKE, 1);
    }

    @Benchmark
    public long panama() {
        return SYSCALL.apply((long) NUMBER, word, (long) WAKE, 1L);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (long) CRITICAL.invokeExact((long) NUMBER, word, (long) WAKE, 1L);
    }
}
