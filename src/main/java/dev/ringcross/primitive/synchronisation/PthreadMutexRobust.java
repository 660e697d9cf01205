package dev.ringcross.primitive.synchronisation;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "lock and unlock a robust mutex, which the kernel frees when its owner dies",
        man = "pthread_mutexattr_setrobust(3), set_robust_list(2), futex(2)",
        steps = """
                user    lock: the mutex is announced to the kernel as pending, by a store to the thread's robust list
                user    an atomic exchange from free to this thread's id; the mutex joins the list
                enter   it is taken: futex, the thread sleeps until it is woken, and tries again
                user    unlock: the mutex leaves the list; an atomic exchange to free
                enter   somebody sleeps: futex wakes one of them
                """,
        cost = "The kernel reads the list only when a thread dies: uncontended it costs some stores more than "
                + "pthread-mutex, and no system call.")
@Declares(syscalls = "", when = "threads=1")
// What the others do meanwhile is counted too, and how often that is the scheduler decides.
@Declares(syscalls = "futex 0..1000", switches = "0..1000")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "Java's own locks are rows of their own: synchronized, reentrant-lock-unlock")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=2")
public class PthreadMutexRobust extends Primitive {
    @Param({"1", "2"})
    public int threads;

    private MemorySegment mutex;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        mutex = owned(Contended.mutex(Linux.PTHREAD_PROCESS_PRIVATE(), Linux.PTHREAD_MUTEX_ROBUST(), threads))
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
