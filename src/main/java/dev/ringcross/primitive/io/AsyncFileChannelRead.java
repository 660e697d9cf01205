package dev.ringcross.primitive.io;

import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read 4096 bytes of a file in the page cache by AsynchronousFileChannel, and wait for its Future",
        man = "java.nio.channels.AsynchronousFileChannel, pread(2)",
        steps = """
                enter   futex: the caller puts the read into the queue of a thread of its pool and wakes it
                enter   pread: the pool's thread reads, and blocks like any other if the file is not in memory
                enter   futex: the pool's thread wakes the caller, and both go to sleep again
                """,
        cost = "A read and two hand-offs between threads: it frees the caller, but not the kernel's side of the work.")
@Declares(syscalls = "pread64, futex 2..12", switches = "1..6", faults = "")
@Absent(
        route = {Route.C, Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = Absent.ONLY_JAVA + ": see read-file and io-uring-read")
public class AsyncFileChannelRead extends Primitive {
    private static final int BYTES = 4096;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES);
    private AsynchronousFileChannel channel;

    @Override
    protected void open(Route route) throws IOException {
        // A pool of its own, of one thread that is on the measuring CPU like its maker: the default one is never
        // closed.
        ExecutorService pool = owned(Executors.newSingleThreadExecutor());
        channel = owned(
                TempFile.of(BYTES, path -> AsynchronousFileChannel.open(path, Set.of(StandardOpenOption.READ), pool)));
    }

    @Benchmark
    public long java() throws InterruptedException, ExecutionException {
        return channel.read(buffer.clear(), 0).get();
    }
}
