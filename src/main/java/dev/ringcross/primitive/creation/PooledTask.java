package dev.ringcross.primitive.creation;

import dev.ringcross.catalogue.*;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "hand an empty task to a pool of one platform thread, and wait until it is done",
        man = "java.util.concurrent.ThreadPoolExecutor, futex(2)",
        steps = """
                user    the task is put into the pool's queue, under its lock
                enter   futex: the worker, which sleeps on the queue, is woken
                enter   futex: the caller finds the task not done, and sleeps
                enter   futex: the worker, done, wakes the caller, and sleeps on the queue again
                """,
        cost = "No thread is made: two wake-ups and two switches. What a pool saves is the difference to "
                + "thread-create.")
@Declares(syscalls = "futex 2..12", switches = "1..6", faults = "")
public class PooledTask extends Primitive {
    private ExecutorService pool;

    @Override
    protected void open(Route route) {
        // Its close waits until its thread has ended.
        pool = owned(Executors.newFixedThreadPool(1));
    }

    @Benchmark
    public long java() throws ExecutionException, InterruptedException {
        return pool.submit(() -> 0L).get();
    }
}
