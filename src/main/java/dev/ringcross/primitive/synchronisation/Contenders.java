package dev.ringcross.primitive.synchronisation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.primitive.JavaPeer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** The other tasks, which do the same to the same word all the time, distributed over the CPUs round-robin. */
final class Contenders implements AutoCloseable {
    private final Deque<Runnable> endings = new ArrayDeque<>();

    private Contenders() {}

    /** Starts peers in C, as threads or processes; all of them run when this returns. */
    static Contenders inC(String between, String peer, int tasks, SharedMemory shared) {
        NativeLibrary.load();
        Contenders contenders = new Contenders();
        try {
            for (int task = 1; task < tasks; task++) {
                contenders.endings.push(Peer.between(between, peer, Cpus.ofTask(task), shared)::close);
            }
            SystemCall.require(
                    "waiting for the contenders", Linux.ringcross_contenders_await(shared.segment(), tasks - 1));
            return contenders;
        } catch (Unavailable refused) {
            contenders.close();
            throw refused;
        }
    }

    static Contenders inJava(int tasks, Runnable operation) throws InterruptedException {
        Contenders contenders = new Contenders();
        CountDownLatch begun = new CountDownLatch(tasks - 1);
        try {
            for (int task = 1; task < tasks; task++) {
                contenders.endings.push(JavaPeer.start(Cpus.ofTask(task), ended -> {
                    begun.countDown();
                    while (!ended.getAsBoolean()) {
                        operation.run();
                    }
                })::close);
            }
            begun.await();
            return contenders;
        } catch (Unavailable refused) {
            contenders.close();
            throw refused;
        }
    }

    @Override
    public void close() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }
}
