package dev.ringcross.primitive.io;

import dev.ringcross.call.Checked;
import dev.ringcross.catalogue.*;
import java.io.*;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read 4096 bytes of a file in the page cache in a virtual thread made for it, and join it",
        man = "JEP 444, Virtual Threads, pread(2)",
        steps = """
                user    an object and a continuation are made, and handed to the scheduler's threads
                enter   futex: a sleeping carrier is woken, and the joining thread sleeps
                enter   pread: a file can't be waited for by epoll, so the carrier itself enters the kernel
                enter   futex: the joining thread is woken
                """,
        cost = "virtual-thread-create and read-file together: a file's bytes keep the carrier as busy as any thread.")
@Declares(syscalls = "pread64, futex 0..12", switches = "0..8", faults = "")
@Absent(
        route = {Route.C, Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "virtual threads are the JVM's own: see read-file")
public class VirtualThreadRead extends Primitive {
    private static final int BYTES = 4096;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES);
    private FileChannel channel;
    private long moved;

    @Override
    protected void open(Route route) throws IOException {
        channel = owned(TempFile.channel(BYTES));
    }

    private void read() {
        moved = -1;
        try {
            moved = channel.read(buffer.clear(), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Benchmark
    public long java() throws InterruptedException {
        Thread.ofVirtual().start(this::read).join();
        return Checked.served(moved);
    }
}
