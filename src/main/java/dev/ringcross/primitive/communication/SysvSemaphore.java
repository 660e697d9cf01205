package dev.ringcross.primitive.communication;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.sembuf;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.JnaDirect;
import java.io.IOException;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "raise one System V semaphore for another process and wait for a second, which it raises in answer",
        man = "semop(2), sysvipc(7)",
        peers = {"lmbench lat_sem", "stress-ng --sem-sysv"},
        steps = """
                enter   semop + 1, by libc as semtimedop without a limit: the semaphore's value is raised
                kernel  the peer's pending operation is carried out on its behalf, and the peer is woken
                enter   semop - 1 on the second semaphore: it is 0, so the task sleeps
                enter   the peer raises the second and waits for the first
                """,
        cost = "Four system calls and two switches, as the byte through pipes of pipe-transfer; nothing is copied but "
                + "the description of what to do.")
@Declares(syscalls = "semtimedop 4", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class SysvSemaphore extends Primitive {
    private static final int EXCHANGES = 16;

    private int set;
    private MemorySegment raise;
    private MemorySegment lower;
    private Pointer raisePointer;
    private Pointer lowerPointer;

    @Override
    protected void open(Route route) throws IOException {
        NativeLibrary.load();
        Arena arena = owned(Arena.ofConfined());
        raise = operation(arena, 0, 1);
        lower = operation(arena, 1, -1);
        raisePointer = new Pointer(raise.address());
        lowerPointer = new Pointer(lower.address());
        set = owned(SystemVObject.semaphores(2)).id();
        owned(AnsweringPeer.start("answer-sysv-semaphore", Cpus.measuring(), new long[] {0, set}));
        c();
    }

    private static MemorySegment operation(Arena arena, int number, int step) {
        MemorySegment operation = sembuf.allocate(arena);
        sembuf.sem_num(operation, (short) number);
        sembuf.sem_op(operation, (short) step);
        return operation;
    }

    @Benchmark
    @OperationsPerInvocation(EXCHANGES)
    public long c() {
        return Checked.served(Linux.ringcross_sysv_semaphore_exchange(set, EXCHANGES));
    }

    @Benchmark
    public long panama() {
        Checked.served(Linux.semop(set, raise, 1));
        return Checked.served(Linux.semop(set, lower, 1));
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(JnaDirect.semop(set, raisePointer, 1));
        return Checked.served(JnaDirect.semop(set, lowerPointer, 1));
    }
}
