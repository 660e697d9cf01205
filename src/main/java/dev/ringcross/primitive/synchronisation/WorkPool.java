package dev.ringcross.primitive.synchronisation;

import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A pool of waiting tasks, each pinned to a CPU, among which the slices of one operation's work are divided. */
interface WorkPool extends AutoCloseable {
    /** Distributes the work and collects the results, so many times; the last sum, halved so that it fits. */
    long work(long count) throws InterruptedException;

    @Override
    void close();

    /**
     * @param by {@code "threads"} or {@code "processes"}, of a small process in C
     * @param cpus {@code "all"} that may be used, round-robin, or {@code "one"}
     * @param waitNanos slept after each slice; 0 for none
     */
    static WorkPool inC(String by, int tasks, String cpus, long waitNanos) {
        ResourceHeadroom.forThreads(tasks + 1L);
        String places = IntStream.range(0, tasks)
                .map(cpu(cpus))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        return new OfWorker(Worker.start("pool-of-" + by, places), waitNanos);
    }

    /** A pool of threads of this JVM. */
    static WorkPool inJava(int tasks, String cpus, long waitNanos) {
        return new OfThreads(tasks, cpu(cpus), waitNanos);
    }

    private static IntUnaryOperator cpu(String cpus) {
        return cpus.equals("one") ? task -> Cpus.measuring() : Cpus::ofTask;
    }

    /** A pool in a worker process in C, which distributes the work on request. */
    record OfWorker(Worker worker, long waitNanos) implements WorkPool {
        @Override
        public long work(long count) {
            return Checked.served(worker.run(waitNanos, count));
        }

        @Override
        public void close() {
            worker.close();
        }
    }

    /** Threads of this JVM, with a semaphore for each, and one for all answers. */
    final class OfThreads implements WorkPool {
        private final List<PoolThread> threads = new ArrayList<>();
        private final Semaphore done = new Semaphore(0);

        OfThreads(int tasks, IntUnaryOperator cpu, long waitNanos) {
            try {
                for (int task = 0; task < tasks; task++) {
                    threads.add(new PoolThread(task, tasks, cpu.applyAsInt(task), waitNanos, done));
                }
            } catch (Unavailable refused) {
                close();
                throw refused;
            }
        }

        @Override
        public long work(long count) throws InterruptedException {
            long sum = 0;
            for (long i = 0; i < count; i++) {
                threads.forEach(PoolThread::handOut);
                done.acquire(threads.size());
                sum = threads.stream().mapToLong(PoolThread::sum).sum();
            }
            return sum >>> 1;
        }

        @Override
        public void close() {
            threads.forEach(PoolThread::close);
        }
    }
}
