package dev.ringcross.result;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are never seen half written, not even after a crash of the host (rename(2), fsync(2)). */
public final class AtomicFile {
    private AtomicFile() {}

    /** Replaces the file, or leaves it as it was; a symbolic link of that name is replaced, never followed. */
    public static void write(Path file, String text) throws IOException {
        // In the same directory, because a rename is atomic only within a file system.
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        // Fails where something of that name is there already, a link among it (O_EXCL in open(2)).
        Files.createFile(part);
        try {
            // Not a FileChannel: that refuses to write in a thread that was interrupted, and an interrupted run is
            // saved.
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
