package dev.ringcross.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Handles Ctrl-C during a run: it ends the measuring JVM, then waits until the run has printed and saved what it has,
 * and has cleaned up. The JVM's own handling of the signal gives the exit status (130 for SIGINT).
 */
public final class Interruption implements AutoCloseable {
    private static final int SAVING_SECONDS = 20;
    private static final CountDownLatch NOTHING_LEFT_TO_DO = new CountDownLatch(1);
    private static volatile boolean happened;

    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile @Nullable Runnable stop;

    private Interruption() {}

    /** Open it before anything is made that has to be removed again. */
    static Interruption awaited() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** How a signal stops what is running; one that has come already stops it now. */
    void stops(Runnable stopping) {
        stop = stopping;
        if (happened) {
            stopping.run();
        }
    }

    private void interrupt() {
        happened = true;
        Runnable stopping = stop;
        if (stopping != null) {
            stopping.run();
        }
        try {
            NOTHING_LEFT_TO_DO.await(SAVING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a signal has ended the measuring: then the signal gives the exit status. */
    public static boolean happened() {
        return happened;
    }

    /** Lets a waiting signal end this JVM. Call it last. */
    public static void release() {
        NOTHING_LEFT_TO_DO.countDown();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            happened = true;
        }
    }
}
