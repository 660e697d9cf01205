package dev.ringcross.primitive.io;

import dev.ringcross.bindings.*;
import dev.ringcross.call.*;
import java.io.IOException;
import java.lang.foreign.*;
import java.nio.channels.FileChannel;
import java.nio.file.*;
import java.util.*;

/** Files in {@code java.io.tmpdir} that are unlinked before they are used: closing one removes it. */
final class TempFile {
    /** Where the run's own directory lies, which has another name in each run, and how to choose another place. */
    private static final String DIRECTORY =
            Path.of(System.getProperty("java.io.tmpdir")).getParent() + " (another file system: TMPDIR=/its/directory)";

    private TempFile() {}

    /** Opens the file. */
    interface Opener<R> {
        R open(Path path) throws IOException;
    }

    /**
     * Makes a file of that many bytes, written to the disk beforehand, so that no write-back disturbs the measurement.
     */
    static <R> R of(int bytes, Opener<R> opener) throws IOException {
        Path path = Files.createTempFile("ringcross", null);
        try {
            Files.write(path, new byte[bytes], StandardOpenOption.SYNC);
            return opener.open(path);
        } finally {
            Files.delete(path);
        }
    }

    static Descriptor descriptor(int bytes, int flags) throws IOException {
        return of(bytes, path -> Descriptor.open(path.toString(), Linux.O_RDWR() | flags));
    }

    /** Opens the file past the page cache, which not every file system permits, such as one in memory. */
    static Descriptor directDescriptor(int bytes) throws IOException {
        try {
            return descriptor(bytes, Linux.O_DIRECT());
        } catch (Unavailable refused) {
            throw new Unavailable(refused.getMessage() + " with O_DIRECT in " + DIRECTORY);
        }
    }

    /**
     * Unavailable where the file system can't say at once that a page is there (RWF_NOWAIT of preadv2(2)), as one in memory:
     * io_uring hands each read to a thread of the kernel's then, which is another operation.
     */
    static void requireReadsWithoutWaiting(int file) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = iovec.allocate(arena);
            iovec.iov_base(bytes, arena.allocate(1));
            iovec.iov_len(bytes, 1);
            long answer = SystemCall.call(Linux.SYS_preadv2(), file, bytes.address(), 1, 0, 0, Linux.RWF_NOWAIT());
            if (answer == -Linux.EOPNOTSUPP()) {
                throw new Unavailable("reads without waiting (RWF_NOWAIT) are not supported in " + DIRECTORY);
            }
        }
    }

    static FileChannel channel(int bytes, OpenOption... more) throws IOException {
        Set<OpenOption> options = new HashSet<>(Set.of(more));
        options.addAll(Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
        return of(bytes, path -> FileChannel.open(path, options));
    }
}
