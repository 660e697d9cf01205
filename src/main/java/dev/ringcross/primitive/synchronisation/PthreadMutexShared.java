package dev.ringcross.primitive.synchronisation;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "lock and unlock a mutex in memory that processes share: alone, and while other processes do the same",
        man = "pthread_mutexattr_setpshared(3), futex(2)",
        steps = """
                user    lock: an atomic exchange from free to taken, as within one process
                enter   it is taken: futex, by the page and offset of the word instead of its address
                kernel  the page is looked up, and pinned, since every process may have it at another address
                user    unlock: an atomic exchange to free
                enter   somebody sleeps: futex wakes one of them
                """,
        cost = "Alone as pthread-mutex. Contended each futex call costs more, and a switch is between address spaces.")
@Declares(syscalls = "", when = "processes=1")
// What the others do meanwhile is counted too, and how often that is the scheduler decides.
@Declares(syscalls = "futex 0..1000", switches = "0..1000")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "Java's own locks are rows of their own: synchronized, reentrant-lock-unlock")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "processes=2")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "processes=4")
public class PthreadMutexShared extends Primitive {
    @Param({"1", "2", "4"})
    public int processes;

    private MemorySegment mutex;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        mutex = owned(Contended.mutex(Linux.PTHREAD_PROCESS_SHARED(), Linux.PTHREAD_MUTEX_STALLED(), processes))
                .word();
        pointer = route.usesJna() ? new Pointer(mutex.address()) : null;
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Checked.served(Linux.ringcross_loop_mutex(mutex, LOOP));
    }

    @Benchmark
    public long panama() {
        Checked.served(-Linux.pthread_mutex_lock(mutex));
        return Checked.served(-Linux.pthread_mutex_unlock(mutex));
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(-PthreadDirect.pthread_mutex_lock(pointer));
        return Checked.served(-PthreadDirect.pthread_mutex_unlock(pointer));
    }
}
