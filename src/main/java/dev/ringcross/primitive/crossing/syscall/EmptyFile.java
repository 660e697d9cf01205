package dev.ringcross.primitive.crossing.syscall;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;

/** An empty file in the directory for temporary files, removed when closed. */
record EmptyFile(Path path) implements AutoCloseable {
    static EmptyFile create() throws IOException {
        return new EmptyFile(Files.createTempFile("ringcross", ""));
    }

    /** The path as a C string. */
    MemorySegment name(Arena arena) {
        return arena.allocateFrom(path.toString());
    }

    @Override
    public void close() throws IOException {
        Files.delete(path);
    }
}
