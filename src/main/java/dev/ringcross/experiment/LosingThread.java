package dev.ringcross.experiment;

import dev.ringcross.call.NativeFault;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** A JVM in which one thread comes to its end in the way that is asked for, and others count. Prints how many go on. */
final class LosingThread {
    /** The ways in which the thread ends; the last one ends the whole JVM. */
    enum End {
        UNCAUGHT_EXCEPTION,
        NULL_POINTER,
        STACK_OVERFLOW,
        NATIVE_FAULT
    }

    private static final int BYSTANDERS = 3;
    private static final int STEPS = 1000;
    private static final AtomicIntegerArray COUNTS = new AtomicIntegerArray(BYSTANDERS);

    private LosingThread() {}

    public static void main(String[] arguments) throws InterruptedException {
        for (int i = 0; i < BYSTANDERS; i++) {
            int own = i;
            Thread.ofPlatform().daemon().start(() -> count(own));
        }
        System.out.println("ran=" + moved(new int[BYSTANDERS]));
        System.out.flush();
        Thread lost = Thread.ofPlatform().unstarted(() -> end(End.valueOf(arguments[0])));
        lost.setUncaughtExceptionHandler((thread, thrown) ->
                System.out.println("thrown=" + thrown.getClass().getSimpleName()));
        lost.start();
        lost.join();
        System.out.println("survivors=" + moved(snapshot()));
    }

    private static void count(int own) {
        while (true) {
            COUNTS.incrementAndGet(own);
            try {
                Thread.sleep(1);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private static int[] snapshot() {
        int[] counts = new int[BYSTANDERS];
        for (int i = 0; i < BYSTANDERS; i++) {
            counts[i] = COUNTS.get(i);
        }
        return counts;
    }

    /** The number of counters that have advanced; it waits for all of them, but only for a while. */
    private static int moved(int[] before) throws InterruptedException {
        int moved = 0;
        for (int step = 0; step < STEPS && moved < BYSTANDERS; step++) {
            Thread.sleep(1);
            moved = 0;
            for (int i = 0; i < BYSTANDERS; i++) {
                moved += COUNTS.get(i) == before[i] ? 0 : 1;
            }
        }
        return moved;
    }

    private static void end(End end) {
        switch (end) {
            case UNCAUGHT_EXCEPTION -> throw new IllegalStateException("nobody catches it");
            case NULL_POINTER -> System.out.println(nothing(end).length());
            case STACK_OVERFLOW -> System.out.println(deeper(1));
            case NATIVE_FAULT -> NativeFault.commit();
        }
    }

    /** Returns null in a way that the compiler can't see. */
    private static String nothing(End end) {
        return end == End.NULL_POINTER ? System.getProperty("ringcross.no.such.property") : "";
    }

    private static long deeper(long depth) {
        return depth + deeper(depth + 1);
    }
}
