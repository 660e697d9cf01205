package dev.ringcross.primitive.switching;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "switch to a task that walks as large a set on the same CPU, minus both walks: what the caches lose",
        man = "pipe(7)",
        peers = "lmbench lat_ctx",
        difference = true,
        ownJvm = "",
        farEnds = "cacheShare=4",
        steps = """
                enter   write and read: the other process is woken, and the CPU switched to it
                user    it walks its working set, which drives this one's out of the caches
                enter   it answers, and the CPU is switched back
                user    this task walks its own set; then once more, alone, for the time that is taken off
                """,
        cost = "A hop of ring, and the refilling of what the other's walk drove out: nothing while both sets fit into "
                + "the cache, most where each just fits; little again where not even one does.")
@Declares(syscalls = "write, read", switches = "1", faults = "0..0.1")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.JNA_DIRECT, Route.JAVA},
        reason = "the caches are the point: ring and pipe-pingpong have the routes")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JNA_INTERFACE, reason = Absent.PROXY)
public class WorkingSet extends Primitive {
    private static final int HOPS = 2;

    @Param({"0", "1/8", "1/2", "1", "2", "4"})
    public String cacheShare;

    private int out;
    private int in;
    private MemorySegment set;

    @Override
    protected void open(Route route) {
        long bytes = Walk.bytes(cacheShare);
        ResourceHeadroom.forMemory(HOPS * bytes);
        set = Walk.set(owned(Arena.ofConfined()), bytes);
        SharedMemory shared = owned(SharedMemory.create());
        NativeLibrary.load();
        Linux.ringcross_turns_prepare(shared.segment(), 0, 0, bytes);
        Descriptor.Pipe there = owned(Descriptor.pipe());
        Descriptor.Pipe back = owned(Descriptor.pipe());
        owned(Peer.process(
                "walk-and-echo",
                Cpus.measuring(),
                shared,
                there.in().number(),
                back.out().number()));
        out = there.out().number();
        in = back.in().number();
        SystemCall.require("the peer's working set", Linux.ringcross_walking_trip(out, in, set, bytes));
    }

    @Benchmark
    @OperationsPerInvocation(HOPS)
    public long c() {
        long start = System.nanoTime();
        long answer = Linux.ringcross_walking_trip(out, in, set, set.byteSize());
        long both = System.nanoTime();
        answer += Linux.ringcross_walk(set, set.byteSize());
        took((both - start) - HOPS * (System.nanoTime() - both), HOPS);
        return Checked.served(answer);
    }
}
