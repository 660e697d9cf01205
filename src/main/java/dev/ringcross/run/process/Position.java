package dev.ringcross.run.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Which cell a measuring JVM is working on, in a page of memory that the run maps too. Writing it is one store, so that it
 * disturbs no slice, and it outlives a JVM that crashes: the run then knows which cell to blame.
 */
public final class Position {
    /** The value when no cell is being worked on. */
    public static final int NONE = -1;

    private final MappedByteBuffer page;

    private Position(MappedByteBuffer page) {
        this.page = page;
    }

    /** Makes the file, or resets it for another JVM. It is written before it is mapped: a full disk is then an error. */
    public static Position create(Path file) throws IOException {
        Files.write(file, ByteBuffer.allocate(Integer.BYTES).putInt(NONE).array());
        return open(file);
    }

    /** Maps a file that was made before. */
    public static Position open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new Position(channel.map(FileChannel.MapMode.READ_WRITE, 0, Integer.BYTES));
        }
    }

    public void set(int cell) {
        page.putInt(0, cell);
    }

    int cell() {
        return page.getInt(0);
    }
}
