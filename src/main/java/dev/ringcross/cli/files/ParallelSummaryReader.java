package dev.ringcross.cli.files;

import dev.ringcross.report.export.ResultFiles;
import dev.ringcross.result.json.ResultSummary;
import dev.ringcross.result.json.UnreadableResult;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Reads the digests of many files, as many at once as there are CPUs, and hands them on in the order of the files. */
public final class ParallelSummaryReader {
    /**
     * The number of files that a CPU may read ahead: enough to have work while a large file is read, and few enough to
     * keep in memory.
     */
    private static final int AHEAD = 4;

    private final List<Path> files;

    private record Reading(Path file, Future<ResultSummary> digest) {}

    public ParallelSummaryReader(List<Path> files) {
        this.files = files;
    }

    /** @param refused gets a file that can't be read, and why */
    public void forEach(BiConsumer<Path, ResultSummary> read, BiConsumer<Path, UnreadableResult> refused)
            throws InterruptedException {
        int cpus = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(
                cpus, Thread.ofPlatform().daemon().name("reader-", 0).factory());
        try {
            Queue<Reading> begun = new ArrayDeque<>();
            Iterator<Path> next = files.iterator();
            while (next.hasNext() || !begun.isEmpty()) {
                while (next.hasNext() && begun.size() < AHEAD * cpus) {
                    Path file = next.next();
                    begun.add(new Reading(file, pool.submit(() -> ResultFiles.digest(file))));
                }
                take(begun.remove(), read, refused);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void take(
            Reading reading, BiConsumer<Path, ResultSummary> read, BiConsumer<Path, UnreadableResult> refused)
            throws InterruptedException {
        try {
            read.accept(reading.file(), reading.digest().get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnreadableResult bad) {
                refused.accept(reading.file(), bad);
                return;
            }
            throw new IllegalStateException("reading " + reading.file(), failed.getCause());
        }
    }
}
