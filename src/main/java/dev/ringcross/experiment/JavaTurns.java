package dev.ringcross.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Two platform threads take turns by park and unpark, and then two virtual ones on one carrier; and how often the kernel
 * switched away from the thread that the first of them ran on, by its own count: proc_pid_status(5).
 */
public final class JavaTurns {
    private static final int TURNS = 10_000;

    /** The status of the kernel thread that reads this file; for a virtual thread that is its carrier. */
    private static final Path STATUS = Path.of("/proc/thread-self/status");

    private volatile int turn;
    private volatile @Nullable Thread first;
    private volatile @Nullable Thread second;
    private volatile long switches;

    private JavaTurns() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("turns=" + TURNS);
        System.out.println("platform.switches=" + new JavaTurns().taken(Thread.ofPlatform()));
        System.out.println("virtual.switches=" + new JavaTurns().taken(Thread.ofVirtual()));
    }

    private long taken(Thread.Builder builder) throws InterruptedException {
        Thread one = builder.unstarted(this::begin);
        Thread other = builder.unstarted(this::answer);
        first = one;
        second = other;
        one.start();
        other.start();
        one.join();
        other.join();
        return switches;
    }

    private void begin() {
        // The first turns wait for the other to be there.
        take(1);
        long before = switched();
        take(TURNS);
        switches = switched() - before;
    }

    private void take(int turns) {
        for (int i = 0; i < turns; i++) {
            turn = 1;
            LockSupport.unpark(second);
            await(0);
        }
    }

    private void answer() {
        for (int i = 0; i < TURNS + 1; i++) {
            await(1);
            turn = 0;
            LockSupport.unpark(first);
        }
    }

    private void await(int mine) {
        while (turn != mine) {
            LockSupport.park(this);
        }
    }

    /** The voluntary switches: a preemption says nothing about who waits. */
    private static long switched() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("voluntary_ctxt_switches:"))
                    .mapToLong(line ->
                            Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                    .findFirst()
                    .orElseThrow(() -> new IOException(STATUS + " counts no switches"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
