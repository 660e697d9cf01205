package dev.ringcross.primitive.memory;

import java.util.concurrent.locks.LockSupport;

/** Threads that all sleep once they are made, until they are closed. */
final class Sleepers implements AutoCloseable {
    private final Thread[] threads;
    private volatile boolean ended;

    Sleepers(Thread.Builder builder, int count) throws InterruptedException {
        threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            threads[i] = builder.start(this::sleep);
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
        }
    }

    private void sleep() {
        while (!ended) {
            LockSupport.park(this);
        }
    }

    int count() {
        return threads.length;
    }

    @Override
    public void close() {
        ended = true;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
