package dev.ringcross.cli;

import dev.ringcross.run.Measurement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does while a run measures: it ends the measuring JVM, then waits for the run to print and save what it
 * has. The JVM's own handling of the signal gives the exit status (130 for SIGINT).
 */
final class Interruption implements AutoCloseable {
    private static final int SAVING_SECONDS = 20;

    private final CountDownLatch saved = new CountDownLatch(1);
    private final Thread hook;
    private static volatile boolean happened;

    private Interruption(Measurement measurement) {
        hook = new Thread(
                () -> {
                    happened = true;
                    measurement.stop();
                    awaitSaving();
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Interruption stops(Measurement measurement) {
        return new Interruption(measurement);
    }

    private void awaitSaving() {
        try {
            saved.await(SAVING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a signal has ended the measuring: then the signal gives the exit status. */
    static boolean happened() {
        return happened;
    }

    @Override
    public void close() {
        saved.countDown();
        if (!happened) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
