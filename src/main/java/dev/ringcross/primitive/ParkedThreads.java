package dev.ringcross.primitive;

import dev.ringcross.call.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Threads that are alive and do nothing, until closed. */
public final class ParkedThreads implements AutoCloseable {
    private final List<Thread> threads;
    private volatile boolean ended;

    private ParkedThreads(int count) {
        threads = new ArrayList<>(count);
    }

    /** Starts the threads; all of them sleep when this returns. */
    public static ParkedThreads start(Thread.Builder builder, int count) throws InterruptedException {
        ParkedThreads parked = new ParkedThreads(count);
        try {
            for (int i = 0; i < count; i++) {
                parked.threads.add(builder.start(parked::live));
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

    public int count() {
        return threads.size();
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
