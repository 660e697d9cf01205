package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Loops in C that create children and wait for them: from this JVM, or from a small helper process that is asked to, so
 * that the parent's size shows.
 */
public final class Children implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment target;
    private final Descriptor.@Nullable Pipe there;
    private final Descriptor.@Nullable Pipe back;
    private final long pid;

    private Children(boolean fromHelper) {
        NativeLibrary.load();
        target = arena.allocateFrom(NativeLibrary.exitProgram());
        there = fromHelper ? Descriptor.pipe() : null;
        back = fromHelper ? Descriptor.pipe() : null;
        pid = there == null || back == null ? 0 : startHelper(there, back);
    }

    public static Children ofThisJvm() {
        return new Children(false);
    }

    public static Children ofHelper() {
        return new Children(true);
    }

    private long startHelper(Descriptor.Pipe there, Descriptor.Pipe back) {
        long started = Linux.ringcross_helper_start(
                arena.allocateFrom(NativeLibrary.helper()),
                arena.allocateFrom("children"),
                target,
                there.in().number(),
                back.out().number());
        there.in().close();
        back.out().close();
        if (started < 0) {
            there.close();
            back.close();
        }
        return SystemCall.require("posix_spawn of the helper", started);
    }

    /** The path, for exec, of the program that only exits. */
    public MemorySegment target() {
        return target;
    }

    /** Creates that many children, one after the other; 0, or the negative errno of the first that failed. */
    public long create(long operation, long count) {
        return there == null || back == null
                ? Linux.ringcross_loop_children(operation, target, count)
                : Linux.ringcross_helper_run(there.out().number(), back.in().number(), operation, count);
    }

    @Override
    public void close() {
        if (there != null && back != null) {
            there.close();
            Linux.ringcross_wait(pid);
            back.close();
        }
        arena.close();
    }
}
