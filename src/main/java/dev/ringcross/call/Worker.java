package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;

/**
 * A small process in C that repeats an operation on request, in a state that this JVM must not be in: one of the
 * workers named in {@code native/helper/*_workers.c}.
 */
public final class Worker implements AutoCloseable {
    private final Descriptor.Pipe there;
    private final Descriptor.Pipe back;
    private final long pid;

    private Worker(Descriptor.Pipe there, Descriptor.Pipe back, long pid) {
        this.there = there;
        this.back = back;
        this.pid = pid;
    }

    /**
     * Starts the worker and waits until it is ready; unavailable with the kernel's reason when it can't get into its
     * state.
     *
     * @param argument its argument, such as a path or a number
     */
    public static Worker start(String name, String argument) {
        NativeLibrary.load();
        ResourceHeadroom.forThreads(1);
        Descriptor.Pipe there = Descriptor.pipe();
        Descriptor.Pipe back = Descriptor.pipe();
        Worker worker = new Worker(there, back, spawn(name, argument, there, back));
        try {
            SystemCall.require("posix_spawn of the helper", worker.pid);
            SystemCall.require(name + " " + argument, Linux.ringcross_helper_answer(worker.in()));
            return worker;
        } catch (Unavailable refused) {
            worker.close();
            throw refused;
        }
    }

    private static long spawn(String name, String argument, Descriptor.Pipe there, Descriptor.Pipe back) {
        try (Arena arena = Arena.ofConfined()) {
            long pid = Linux.ringcross_helper_start(
                    arena.allocateFrom(NativeLibrary.helper()),
                    arena.allocateFrom("work"),
                    arena.allocateFrom(name),
                    arena.allocateFrom(argument),
                    arena.allocateFrom(
                            ValueLayout.JAVA_INT,
                            there.in().number(),
                            back.out().number()),
                    2,
                    -1);
            there.in().close();
            back.out().close();
            return pid;
        }
    }

    private int in() {
        return back.in().number();
    }

    public long pid() {
        return pid;
    }

    /** Repeats the operation that many times; the last answer, or the negative errno of the first that failed. */
    public long run(long operation, long count) {
        return Linux.ringcross_helper_run(there.out().number(), in(), operation, count);
    }

    /** Closes the worker's input, which ends it, and waits for it. */
    @Override
    public void close() {
        there.close();
        if (pid > 0) {
            Linux.ringcross_wait(pid);
        }
        back.close();
    }
}
