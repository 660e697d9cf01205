package dev.ringcross.primitive.memory;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "forbid writing to a page, and allow it again: a page that was never touched, and one with a frame",
        man = "mprotect(2)",
        peers = {"stress-ng --mprotect"},
        steps = """
                enter   mprotect: the mapping is looked up and marked, the entries of its page tables are rewritten
                kernel  a touched page: its old translation is flushed from this CPU, and others that run this process
                leave   writing would now raise SIGSEGV
                enter   mprotect: the mapping is marked again; what is allowed more needs no flush
                leave   writing is allowed
                """,
        cost = "Two system calls under the process's memory lock. The touched page adds a flush, and interrupts to "
                + "the CPUs where other threads of this JVM run.")
@Declares(syscalls = "mprotect 2")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class Mprotect extends Primitive {
    private static final int NUMBER = Linux.SYS_mprotect();
    private static final int READ = Linux.PROT_READ();
    private static final int READ_WRITE = Linux.PROT_READ() | Linux.PROT_WRITE();

    @Param({"untouched", "touched"})
    public String page;

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
        if (page.equals("touched")) {
            memory.touched();
        }
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Checked.served(Linux.ringcross_loop_mprotect(memory.segment(), bytes, LOOP));
    }

    @Benchmark
    public long raw() {
        Checked.served(RawCall.blocking(NUMBER, address, bytes, READ));
        return Checked.served(RawCall.blocking(NUMBER, address, bytes, READ_WRITE));
    }

    @Benchmark
    public long panama() {
        Checked.served(Linux.mprotect(memory.segment(), bytes, READ));
        return Checked.served(Linux.mprotect(memory.segment(), bytes, READ_WRITE));
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(JnaDirect.mprotect(pointer, bytes, READ));
        return Checked.served(JnaDirect.mprotect(pointer, bytes, READ_WRITE));
    }
}
