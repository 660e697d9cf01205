package dev.ringcross.primitive.synchronisation;

import dev.ringcross.primitive.JavaPeer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** One thread of a pool in Java: it sleeps until work is handed out, and does its share of the slices. */
final class PoolThread implements AutoCloseable {
    private final int task;
    private final int tasks;
    private final long waitNanos;
    private final Semaphore handed = new Semaphore(0);
    private final Semaphore done;
    private final JavaPeer peer;
    private long sum;

    /** @param done released when the share is done */
    PoolThread(int task, int tasks, int cpu, long waitNanos, Semaphore done) {
        this.task = task;
        this.tasks = tasks;
        this.waitNanos = waitNanos;
        this.done = done;
        this.peer = JavaPeer.start(cpu, this::live);
    }

    private void live(BooleanSupplier ended) throws InterruptedException {
        while (!ended.getAsBoolean()) {
            handed.acquire();
            sum = share();
            done.release();
        }
    }

    private long share() throws InterruptedException {
        long computed = 0;
        for (int slice = task; slice < Slices.COUNT; slice += tasks) {
            computed += Slices.work(slice);
            if (waitNanos > 0) {
                Thread.sleep(Duration.ofNanos(waitNanos));
            }
        }
        return computed;
    }

    void handOut() {
        handed.release();
    }

    /** The result, to be read after the work is done. */
    long sum() {
        return sum;
    }

    @Override
    public void close() {
        peer.close();
    }
}
