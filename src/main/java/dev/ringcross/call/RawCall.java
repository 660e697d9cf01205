package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.invoke.MethodHandle;

/** The raw route: one downcall per operation to the bare syscall instruction. The result is the kernel's own: an error is a negative errno. */
public final class RawCall {
    private static final MethodHandle SYSCALL0 =
            Critical.link(Linux::ringcross_syscall0$address, Linux::ringcross_syscall0$descriptor);
    private static final MethodHandle SYSCALL3 =
            Critical.link(Linux::ringcross_syscall3$address, Linux::ringcross_syscall3$descriptor);

    private static final MethodHandle SYSCALL6 =
            Critical.link(Linux::ringcross_syscall6$address, Linux::ringcross_syscall6$descriptor);

    private RawCall() {}

    /** A call that cannot block. */
    public static long critical(long number) throws Throwable {
        return (long) SYSCALL0.invokeExact(number);
    }

    /** A call that cannot block. */
    public static long critical(long number, long a, long b, long c) throws Throwable {
        return (long) SYSCALL3.invokeExact(number, a, b, c);
    }

    /** A call that may block: with the thread-state transition, so that a garbage collection need not wait. */
    public static long blocking(long number, long a, long b, long c) {
        return Linux.ringcross_syscall3(number, a, b, c);
    }

    /** A call of up to six arguments that cannot block. */
    public static long critical(long number, long a, long b, long c, long d, long e, long f) throws Throwable {
        return (long) SYSCALL6.invokeExact(number, a, b, c, d, e, f);
    }

    /** A call of up to six arguments that may block. */
    public static long blocking(long number, long a, long b, long c, long d, long e, long f) {
        return Linux.ringcross_syscall6(number, a, b, c, d, e, f);
    }
}
