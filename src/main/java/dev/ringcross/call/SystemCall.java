package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * Makes system calls for set-up and evidence, where a refusal must come with its errno: libc's syscall(2), errno
 * captured by the linker. Never timed.
 */
public final class SystemCall {
    private static final int ARGUMENTS = 6;
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));
    private static final MethodHandle SYSCALL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("syscall"),
                    FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG)
                            .appendArgumentLayouts(
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG),
                    Linker.Option.firstVariadicArg(1),
                    Linker.Option.captureCallState("errno"));

    private SystemCall() {}

    /** The result, or the negative errno. Missing arguments are zero. */
    public static long call(long number, long... arguments) {
        long[] six = new long[ARGUMENTS];
        System.arraycopy(arguments, 0, six, 0, arguments.length);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long result = (long) SYSCALL.invokeExact(state, number, six[0], six[1], six[2], six[3], six[4], six[5]);
            return result == -1 ? -(int) ERRNO.get(state, 0L) : result;
        } catch (Throwable impossible) {
            throw new AssertionError("a downcall to syscall(2) threw", impossible);
        }
    }

    /** The result; a refusal makes the cell unavailable, saying what was refused and why. */
    public static long require(String what, long result) {
        if (result < 0) {
            throw new Unavailable(what + ": " + describe((int) -result));
        }
        return result;
    }

    /** The kernel's words for an errno, such as {@code Permission denied (errno 13)}. */
    public static String describe(int errno) {
        return Linux.strerror(errno).getString(0) + " (errno " + errno + ")";
    }
}
