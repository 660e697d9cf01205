package dev.ringcross.primitive.switching;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "walk a working set again, alone: read one word of each cache line",
        man = "lmbench's bw_mem(8)",
        ownJvm = "",
        farEnds = "cacheShare=4",
        steps = """
                user    one load a cache line, in order, from where the last walk left it: a cache or the memory
                """,
        cost = "A cache's time a line while the set fits into it; beyond the last level the memory's. What working-set "
                + "takes off its round trip.")
@Declares(syscalls = "")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE, Route.JAVA},
        reason = "no call is made, and what working-set takes off is the walk in C")
public class WorkingSetWalk extends Primitive {
    @Param({"0", "1/8", "1/2", "1", "2", "4"})
    public String cacheShare;

    private MemorySegment set;

    @Override
    protected void open(Route route) {
        long bytes = Walk.bytes(cacheShare);
        ResourceHeadroom.forMemory(bytes);
        set = Walk.set(owned(Arena.ofConfined()), bytes);
    }

    @Benchmark
    public long c() {
        return Linux.ringcross_walk(set, set.byteSize());
    }
}
