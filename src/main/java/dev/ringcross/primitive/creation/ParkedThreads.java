package dev.ringcross.primitive.creation;

import dev.ringcross.call.Room;
import dev.ringcross.call.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Threads that are alive and do nothing, until closed. */
final class ParkedThreads implements AutoCloseable {
    /** Little, so that many fit; the JVM rounds it up to the least that it can run on. */
    private static final long STACK_BYTES = 1 << 16;
    /** What the kernel, libc and the JVM hold for a platform thread, generously. */
    private static final long BYTES_EACH = 1 << 17;

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    private ParkedThreads() {}

    static ParkedThreads platform(int count) throws InterruptedException {
        Room.forThreads(count);
        Room.forMemory(count * BYTES_EACH);
        return start(count, life -> new Thread(null, life, "parked", STACK_BYTES));
    }

    static ParkedThreads virtual(int count) throws InterruptedException {
        return start(count, Thread.ofVirtual()::unstarted);
    }

    private static ParkedThreads start(int count, Function<Runnable, Thread> maker) throws InterruptedException {
        ParkedThreads parked = new ParkedThreads();
        try {
            for (int i = 0; i < count; i++) {
                Thread thread = maker.apply(() -> parked.live());
                thread.start();
                parked.threads.add(thread);
            }
        } catch (OutOfMemoryError refused) {
            parked.close();
            throw new Unavailable("no more threads than " + parked.threads.size() + ": " + refused.getMessage()
                    + "; see ulimit -u, kernel.pid_max and vm.max_map_count");
        }
        for (Thread thread : parked.threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
        }
        return parked;
    }

    private void live() {
        while (!ended) {
            LockSupport.park(this);
        }
    }

    @Override
    public void close() {
        ended = true;
        threads.forEach(LockSupport::unpark);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
