package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * The other side of a round trip, in C: one of the peers named in {@code native/lib/*_peers.c}, as a thread of this
 * process or as a small process of its own. The descriptors and the memory stay the caller's.
 */
public final class Peer implements AutoCloseable {
    private final MemorySegment thread;
    private final long pid;

    private Peer(MemorySegment thread, long pid) {
        this.thread = thread;
        this.pid = pid;
    }

    /** Starts a peer between {@code "threads"} or {@code "processes"}, as a primitive's parameter says it. */
    public static Peer between(String between, String name, int cpu, @Nullable SharedMemory shared, int... ends) {
        return between.equals("threads") ? thread(name, cpu, shared, ends) : process(name, cpu, shared, ends);
    }

    /** @param ends the peer's descriptors, in the order in which it expects them */
    public static Peer thread(String name, int cpu, @Nullable SharedMemory shared, int... ends) {
        NativeLibrary.load();
        ResourceHeadroom.forThreads(1);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment thread = Linux.ringcross_peer_start(
                    arena.allocateFrom(name),
                    cpu,
                    arena.allocateFrom(ValueLayout.JAVA_INT, ends),
                    ends.length,
                    shared == null ? MemorySegment.NULL : shared.segment());
            if (thread.equals(MemorySegment.NULL)) {
                throw new Unavailable("no thread could be created: see ulimit -u and the pids limit of the cgroup");
            }
            return new Peer(thread, 0);
        }
    }

    public static Peer process(String name, int cpu, @Nullable SharedMemory shared, int... ends) {
        NativeLibrary.load();
        ResourceHeadroom.forThreads(1);
        try (Arena arena = Arena.ofConfined()) {
            long pid = Linux.ringcross_helper_start(
                    arena.allocateFrom(NativeLibrary.peer()),
                    arena.allocateFrom("peer"),
                    arena.allocateFrom(name),
                    arena.allocateFrom(Integer.toString(cpu)),
                    arena.allocateFrom(ValueLayout.JAVA_INT, ends),
                    ends.length,
                    shared == null ? -1 : shared.descriptor());
            return new Peer(MemorySegment.NULL, SystemCall.require("starting the peer " + name, pid));
        }
    }

    /** Ends the peer and waits for it. */
    @Override
    public void close() {
        if (pid > 0) {
            Linux.ringcross_kill(pid);
        } else {
            Linux.ringcross_peer_stop(thread);
        }
    }
}
