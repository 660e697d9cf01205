package dev.ringcross.primitive.switching;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "walk a small working set: at once again, after a switch to another process and back, or from memory",
        man = "pipe(7)",
        steps = """
                user    the set is walked once, so that the caches have it
                enter   after=switch: write and read, the CPU is switched to another process, which answers, and back
                user    after=emptied: a set of twice the last-level cache is walked, which leaves nothing else in it
                user    the set is walked again: this alone is timed
                """,
        cost =
                "What is left of a task's data in the caches when it comes back. A switch drives out what the kernel and "
                        + "the other process touch, some KiB; were the caches emptied, each line would come from memory.")
@Declares(syscalls = "write 2, read 2", switches = "2", faults = "0..0.1", when = "after=switch")
@Declares(syscalls = "", faults = "0..0.1")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.JNA_DIRECT, Route.JAVA},
        reason = "the caches are the point: ring and pipe-pingpong have the routes")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JNA_INTERFACE, reason = Absent.PROXY)
public class WalkAfter extends Primitive {
    private static final long KIBI = 1024;

    @Param({"walk", "switch", "emptied"})
    public String after;

    /** The sizes of the set: one fits into most first-level caches, the other into most second-level ones. */
    @Param({"16", "256"})
    public int kibibytes;

    private MemorySegment set;
    private MemorySegment emptier;
    private int out;
    private int in;

    @Override
    protected void open(Route route) {
        Arena arena = owned(Arena.ofConfined());
        NativeLibrary.load();
        set = Walk.set(arena, kibibytes * KIBI);
        if (after.equals("switch")) {
            Descriptor.Pipe there = owned(Descriptor.pipe());
            Descriptor.Pipe back = owned(Descriptor.pipe());
            owned(Peer.process(
                    "echo-bytes",
                    Cpus.measuring(),
                    null,
                    there.in().number(),
                    back.out().number()));
            out = there.out().number();
            in = back.in().number();
            SystemCall.require("the peer's answer", Linux.ringcross_pingpong(out, in, 1));
        } else if (after.equals("emptied")) {
            long bytes = Walk.bytes("2");
            ResourceHeadroom.forMemory(bytes);
            emptier = Walk.set(arena, bytes);
        }
    }

    @Benchmark
    public long c() {
        long answer = Linux.ringcross_walk(set, set.byteSize());
        if (out != 0) {
            answer += Linux.ringcross_pingpong(out, in, 1);
        } else if (emptier != null) {
            answer += Linux.ringcross_walk(emptier, emptier.byteSize());
        }
        long start = System.nanoTime();
        answer += Linux.ringcross_walk(set, set.byteSize());
        took(System.nanoTime() - start, 1);
        return Checked.served(answer);
    }
}
