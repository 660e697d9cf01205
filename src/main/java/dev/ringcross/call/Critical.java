package dev.ringcross.call;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * Links downcalls with {@code Linker.Option.critical}: no thread-state transition, so a garbage collection waits for
 * them. Only for what can never block. The handle must be kept {@code static final}, or each call costs 17 ns more.
 */
public final class Critical {
    private Critical() {}

    /**
     * Links jextract's address and descriptor. Where the symbol does not exist the handle throws when it is called, so
     * that the primitive's other routes go on.
     */
    public static MethodHandle link(
            Supplier<MemorySegment> address, Supplier<FunctionDescriptor> descriptor, Linker.Option... more) {
        Linker.Option[] options = new Linker.Option[more.length + 1];
        System.arraycopy(more, 0, options, 0, more.length);
        options[more.length] = Linker.Option.critical(false);
        try {
            return Linker.nativeLinker().downcallHandle(address.get(), descriptor.get(), options);
        } catch (LinkageError | NoSuchElementException absent) {
            return refuse("the C library has no such symbol: " + absent.getMessage());
        }
    }

    private static MethodHandle refuse(String reason) {
        MethodHandle thrower = MethodHandles.throwException(void.class, Unavailable.class);
        return MethodHandles.insertArguments(thrower, 0, new Unavailable(reason))
                .asType(MethodType.methodType(void.class));
    }
}
