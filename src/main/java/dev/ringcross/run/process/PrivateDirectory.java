package dev.ringcross.run.process;

import dev.ringcross.call.SystemVObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run's private directory for files of its JVMs (mode 0700), removed at the end of the run. When the run is killed
 * its measuring JVM removes it; when that is killed too, the next run does, since nobody holds the lock in it any more.
 */
public final class PrivateDirectory implements AutoCloseable {
    static final String PREFIX = "ringcross-";

    /**
     * The lock file. It is locked before it gets its name and as long as the run lives: fcntl(2)'s locks end with their
     * process, however that ends.
     */
    static final String OWNER = "owner";

    private static final int ATTEMPTS = 100;

    private final Path path;
    private final @Nullable FileChannel owner;

    private PrivateDirectory(Path path, @Nullable FileChannel owner) {
        this.path = path;
        this.owner = owner;
    }

    /** Creates a private directory, and removes those that killed runs have left. */
    public static PrivateDirectory create() throws IOException {
        Path path = Files.createTempDirectory(PREFIX);
        try {
            StaleDirectories.sweep(path);
            return new PrivateDirectory(path, owner(path));
        } catch (IOException | RuntimeException | Error refused) {
            of(path).close();
            throw refused;
        }
    }

    /** Creates the lock file, locked before it gets its name. */
    private static FileChannel owner(Path directory) throws IOException {
        Path unlocked = directory.resolve(OWNER + ".new");
        FileChannel owner = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            owner.lock();
            Files.move(unlocked, directory.resolve(OWNER));
            return owner;
        } catch (IOException | RuntimeException refused) {
            owner.close();
            throw refused;
        }
    }

    /** The private directory of another process, to be removed when that process has ended. */
    public static PrivateDirectory of(Path path) {
        return new PrivateDirectory(path, null);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            removeAll();
        } finally {
            if (owner != null) {
                owner.close();
            }
        }
    }

    /**
     * Removes the directory; tries again when its content changes meanwhile, such as by a library that is being
     * unpacked.
     */
    private void removeAll() throws IOException {
        for (int attempt = 1; Files.exists(path); attempt++) {
            try {
                remove();
            } catch (IOException | UncheckedIOException busy) {
                if (attempt == ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }

    private void remove() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                SystemVObject.removeMarked(one);
                Files.deleteIfExists(one);
            }
        }
    }
}
