package dev.ringcross.experiment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A JVM in which two threads take two locks in opposite order and deadlock, as its own ThreadMXBean finds. Then two
 * other threads take two locks again and again in the same order.
 */
public final class Deadlock {
    private static final int REPETITIONS = 100_000;
    private static final int SECONDS = 10;
    private static final int STRIDE = 64;
    private static final int LOOK_MILLIS = 10;

    private Deadlock() {}

    public static void main(String[] args) throws InterruptedException {
        ReentrantLock first = new ReentrantLock();
        ReentrantLock second = new ReentrantLock();
        System.out.println("ordered.ended=" + inOrder(first, second));
        System.out.println("ordered.deadlocked=" + deadlocked());
        Object one = new Object();
        Object other = new Object();
        CountDownLatch bothHold = new CountDownLatch(2);
        start(() -> holdAndWant(one, other, bothHold));
        start(() -> holdAndWant(other, one, bothHold));
        System.out.println("opposite.deadlocked=" + eventuallyDeadlocked());
        // The two wait for ever: they are daemons, so that the JVM ends all the same.
    }

    private static Thread start(Runnable life) {
        Thread thread = new Thread(life);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void holdAndWant(Object held, Object wanted, CountDownLatch bothHold) {
        synchronized (held) {
            bothHold.countDown();
            try {
                bothHold.await();
            } catch (InterruptedException nobodyInterrupts) {
                return;
            }
            synchronized (wanted) {
                System.err.println("a thread got both locks, in opposite order");
            }
        }
    }

    /** The number of the two threads that ended. */
    private static int inOrder(ReentrantLock first, ReentrantLock second) throws InterruptedException {
        Thread[] threads = {start(() -> takeOften(first, second)), start(() -> takeOften(first, second))};
        int ended = 0;
        for (Thread thread : threads) {
            ended += thread.join(Duration.ofSeconds(SECONDS)) ? 1 : 0;
        }
        return ended;
    }

    private static void takeOften(ReentrantLock first, ReentrantLock second) {
        for (int i = 0; i < REPETITIONS; i++) {
            first.lock();
            if (i % STRIDE == 0) {
                Thread.yield();
            }
            second.lock();
            second.unlock();
            first.unlock();
        }
    }

    private static int eventuallyDeadlocked() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        int found = deadlocked();
        while (found == 0 && System.nanoTime() < until) {
            Thread.sleep(LOOK_MILLIS);
            found = deadlocked();
        }
        return found;
    }

    private static int deadlocked() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] found = threads.findDeadlockedThreads();
        return found == null ? 0 : found.length;
    }
}
