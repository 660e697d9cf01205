package dev.ringcross.primitive.memory;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "lock a page into memory, and unlock it",
        man = "mlock(2), munlock(2)",
        steps = """
                enter   mlock: the limit is checked, the mapping marked, the page joins those that stay in memory
                enter   munlock: the mark is taken away, the page joins those that may be reclaimed
                """,
        cost = "Two system calls under the process's memory lock; mlock also empties this CPU's batch of pages.")
@Declares(syscalls = "mlock, munlock")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class Mlock extends Primitive {
    private Mapping memory;
    private long address;
    private long bytes;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        memory = owned(Mapping.ofPages(1));
        address = memory.address();
        bytes = memory.bytes();
        pointer = route.usesJna() ? new Pointer(address) : null;
        memory.touched();
        SystemCall.require("mlock of a page (see ulimit -l)", SystemCall.call(Linux.SYS_mlock(), address, bytes));
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Checked.served(Linux.ringcross_loop_mlock(memory.segment(), bytes, LOOP));
    }

    @Benchmark
    public long raw() {
        Checked.served(RawCall.blocking(Linux.SYS_mlock(), address, bytes, 0));
        return Checked.served(RawCall.blocking(Linux.SYS_munlock(), address, bytes, 0));
    }

    @Benchmark
    public long panama() {
        Checked.served(Linux.mlock(memory.segment(), bytes));
        return Checked.served(Linux.munlock(memory.segment(), bytes));
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(JnaDirect.mlock(pointer, bytes));
        return Checked.served(JnaDirect.munlock(pointer, bytes));
    }
}
