package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Calls libc's variadic syscall(2) by Panama: through jextract's invoker, and linked critical. */
public final class VariadicSyscall {
    private static final Linux.syscall NUMBER_ONLY = Linux.syscall.makeInvoker();
    private static final Linux.syscall TWO_LONGS =
            Linux.syscall.makeInvoker(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    private static final MethodHandle CRITICAL_NUMBER_ONLY = critical(0);
    private static final MethodHandle CRITICAL_TWO_LONGS = critical(2);

    private VariadicSyscall() {}

    public static long asGenerated(long number) {
        return NUMBER_ONLY.apply(number);
    }

    public static long asGenerated(long number, long a, long b) {
        return TWO_LONGS.apply(number, a, b);
    }

    /** A call that cannot block. */
    public static long critical(long number) throws Throwable {
        return (long) CRITICAL_NUMBER_ONLY.invokeExact(number);
    }

    /** A call that cannot block. */
    public static long critical(long number, long a, long b) throws Throwable {
        return (long) CRITICAL_TWO_LONGS.invokeExact(number, a, b);
    }

    private static MethodHandle critical(int arguments) {
        FunctionDescriptor descriptor = FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
        for (int i = 0; i < arguments; i++) {
            descriptor = descriptor.appendArgumentLayouts(ValueLayout.JAVA_LONG);
        }
        FunctionDescriptor whole = descriptor;
        return Critical.link(
                () -> Linker.nativeLinker().defaultLookup().findOrThrow("syscall"),
                () -> whole,
                Linker.Option.firstVariadicArg(1));
    }
}
