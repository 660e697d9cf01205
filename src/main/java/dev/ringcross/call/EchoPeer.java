package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The other side of a round trip over two pipes, in C: a thread of this process or a small process of its own. */
public final class EchoPeer implements AutoCloseable {
    private final Descriptor.Pipe there;
    private final Descriptor.Pipe back;
    private final MemorySegment thread;
    private final long pid;

    private EchoPeer(Descriptor.Pipe there, Descriptor.Pipe back, MemorySegment thread, long pid) {
        this.there = there;
        this.back = back;
        this.thread = thread;
        this.pid = pid;
    }

    public static EchoPeer thread(int cpu) {
        NativeLibrary.load();
        Descriptor.Pipe there = Descriptor.pipe();
        Descriptor.Pipe back = Descriptor.pipe();
        MemorySegment thread = Linux.ringcross_echo_thread_start(
                there.in().number(), back.out().number(), cpu);
        if (thread.equals(MemorySegment.NULL)) {
            there.close();
            back.close();
            throw new Unavailable("no thread could be created: see ulimit -u and the pids limit of the cgroup");
        }
        return new EchoPeer(there, back, thread, 0);
    }

    public static EchoPeer process(int cpu) {
        NativeLibrary.load();
        Descriptor.Pipe there = Descriptor.pipe();
        Descriptor.Pipe back = Descriptor.pipe();
        try (Arena arena = Arena.ofConfined()) {
            long pid = Linux.ringcross_helper_start(
                    arena.allocateFrom(NativeLibrary.helper()),
                    arena.allocateFrom("echo"),
                    arena.allocateFrom(Integer.toString(cpu)),
                    there.in().number(),
                    back.out().number());
            SystemCall.require("posix_spawn of the helper", pid);
            there.in().close();
            back.out().close();
            return new EchoPeer(there, back, MemorySegment.NULL, pid);
        } catch (Unavailable refused) {
            there.close();
            back.close();
            throw refused;
        }
    }

    /** Where a byte is written to reach the peer. */
    public int out() {
        return there.out().number();
    }

    /** Where the peer's answer is read. */
    public int in() {
        return back.in().number();
    }

    /** Ends the peer by ending its input, and waits for it. */
    @Override
    public void close() {
        there.out().close();
        if (pid > 0) {
            Linux.ringcross_wait(pid);
        } else {
            Linux.ringcross_echo_thread_stop(thread);
        }
        there.close();
        back.close();
    }
}
