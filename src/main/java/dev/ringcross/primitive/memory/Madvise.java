package dev.ringcross.primitive.memory;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "tell the kernel that a page, which was never touched, is not needed",
        man = "MADV_DONTNEED in madvise(2)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the mapping is looked up and locked, its page tables are looked through: nothing is there
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "A null call, a look-up, and the preparation to flush translations, of which there are none.")
@Declares(syscalls = "madvise")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class Madvise extends Primitive {
    private static final int NOT_NEEDED = Linux.MADV_DONTNEED();

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
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return (int) Linux.ringcross_loop_call(Linux.madvise$address(), LOOP, address, bytes, NOT_NEEDED);
    }

    @Benchmark
    public long raw() {
        return Checked.served(RawCall.blocking(Linux.SYS_madvise(), address, bytes, NOT_NEEDED));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.madvise(memory.segment(), bytes, NOT_NEEDED));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(JnaDirect.madvise(pointer, bytes, NOT_NEEDED));
    }
}
