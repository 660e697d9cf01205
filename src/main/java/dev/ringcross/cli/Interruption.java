package dev.ringcross.cli;

import dev.ringcross.run.Measurement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What Ctrl-C does while a run measures: it ends the measuring JVM, then waits for the run to print and save what it has
 * and to remove what it made. The JVM's own handling of the signal gives the exit status (130 for SIGINT). Opened before
 * everything that must be cleaned up, closed after it.
 */
final class Interruption implements AutoCloseable {
    private static final int SAVING_SECONDS = 20;

    private static volatile boolean happened;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "interruption");
    private volatile @Nullable Measurement measurement;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether a signal has ended the measuring: then the signal gives the exit status. */
    static boolean happened() {
        return happened;
    }

    /** From now on a signal stops this. */
    void stops(Measurement running) {
        measurement = running;
        if (happened) {
            running.stop();
        }
    }

    private void stopAndWait() {
        happened = true;
        Measurement running = measurement;
        if (running != null) {
            running.stop();
        }
        try {
            over.await(SAVING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        if (!happened) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
