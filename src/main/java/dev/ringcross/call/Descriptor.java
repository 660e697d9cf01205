package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** An open file descriptor, close-on-exec, closed by whoever opened it. */
public final class Descriptor implements AutoCloseable {
    private int number;

    private Descriptor(int number) {
        this.number = number;
    }

    /** The two ends of a pipe: what is written to {@code out} is read from {@code in}. */
    public record Pipe(Descriptor in, Descriptor out) implements AutoCloseable {
        @Override
        public void close() {
            out.close();
            in.close();
        }
    }

    /** Opens a file by its absolute path (open(2)). */
    public static Descriptor open(String path, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            long number = SystemCall.call(
                    Linux.SYS_openat(),
                    Linux.AT_FDCWD(),
                    arena.allocateFrom(path).address(),
                    flags | Linux.O_CLOEXEC());
            return new Descriptor((int) SystemCall.require("open " + path, number));
        }
    }

    /** Makes an unnamed file of that many bytes in memory (memfd_create(2)). */
    public static Descriptor memory(long bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom("ringcross");
            long number = SystemCall.call(Linux.SYS_memfd_create(), name.address(), Linux.MFD_CLOEXEC());
            Descriptor file = of("memfd_create", number);
            try {
                SystemCall.require("ftruncate of a memfd", SystemCall.call(Linux.SYS_ftruncate(), number, bytes));
                return file;
            } catch (Unavailable refused) {
                file.close();
                throw refused;
            }
        }
    }

    /** Takes over a descriptor that another call has opened: a number, or the negative errno of what refused it. */
    public static Descriptor of(String what, long number) {
        return new Descriptor((int) SystemCall.require(what, number));
    }

    /** Makes a pipe (pipe2(2)). */
    public static Pipe pipe() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(ValueLayout.JAVA_INT, 2);
            SystemCall.require("pipe2", SystemCall.call(Linux.SYS_pipe2(), ends.address(), Linux.O_CLOEXEC()));
            return new Pipe(
                    new Descriptor(ends.getAtIndex(ValueLayout.JAVA_INT, 0)),
                    new Descriptor(ends.getAtIndex(ValueLayout.JAVA_INT, 1)));
        }
    }

    public int number() {
        return number;
    }

    /** Closes the descriptor once only: by a second call its number may belong to another file. */
    @Override
    public void close() {
        if (number >= 0) {
            SystemCall.call(Linux.SYS_close(), number);
            number = -1;
        }
    }
}
