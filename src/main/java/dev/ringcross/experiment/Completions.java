package dev.ringcross.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Makes requests of different lengths from Java, one after the other and all at once, and shows in which order they
 * complete.
 */
public final class Completions {
    private static final int REQUESTS = 16;

    /** A step that shares no factor with the number of requests, so that their lengths are all different and mixed. */
    private static final int STEP = 7;

    private static final int SHARE_MILLIS = 2;

    private final List<Integer> order = Collections.synchronizedList(new ArrayList<>());

    private Completions() {}

    /** How requests are made. */
    private interface Way {
        void request(Completions completions) throws InterruptedException;
    }

    public static void main(String[] none) throws InterruptedException {
        System.out.println("requests=" + REQUESTS);
        tell("oneAfterAnother", Completions::oneAfterAnother);
        tell("virtualThreads", Completions::virtualThreads);
        tell("futures", Completions::futures);
    }

    private static void tell(String name, Way way) throws InterruptedException {
        Completions completions = new Completions();
        way.request(completions);
        System.out.println(name + ".completed=" + completions.order.size());
        System.out.println(name + ".inversions=" + completions.inversions());
    }

    private static long durationMillis(int number) {
        return (1L + number * STEP % REQUESTS) * SHARE_MILLIS;
    }

    private void serve(int number) {
        try {
            Thread.sleep(durationMillis(number));
            order.add(number);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void oneAfterAnother() throws InterruptedException {
        for (int i = 0; i < REQUESTS; i++) {
            start(i).join();
        }
    }

    private void virtualThreads() throws InterruptedException {
        List<Thread> serving = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            serving.add(start(i));
        }
        for (Thread thread : serving) {
            thread.join();
        }
    }

    private Thread start(int number) {
        return Thread.ofVirtual().start(() -> serve(number));
    }

    private void futures() {
        List<CompletableFuture<Void>> flying = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            int number = i;
            flying.add(CompletableFuture.runAsync(
                    () -> order.add(number),
                    CompletableFuture.delayedExecutor(durationMillis(number), TimeUnit.MILLISECONDS)));
        }
        flying.forEach(CompletableFuture::join);
    }

    /** The number of pairs that completed in the opposite order of their start. */
    private long inversions() {
        long found = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int later = i + 1; later < order.size(); later++) {
                found += order.get(i) > order.get(later) ? 1 : 0;
            }
        }
        return found;
    }
}
