package dev.ringcross.run;

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
 * A run's own directory for what its JVMs need to put somewhere (mode 0700); gone with the run. Where a run was killed
 * its measuring JVM removes it; where that was killed too, the next run does, since nobody holds the lock in it any more.
 */
public final class PrivateDirectory implements AutoCloseable {
    static final String PREFIX = "ringcross-";

    /** Locked while its run lives, and there only once it is: fcntl(2)'s locks end with their process, however it ends. */
    static final String OWNER = "owner";

    private static final int ATTEMPTS = 100;

    private final Path path;
    private final @Nullable FileChannel owner;

    private PrivateDirectory(Path path, @Nullable FileChannel owner) {
        this.path = path;
        this.owner = owner;
    }

    /** A new one; those that killed runs have left are removed. */
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

    /** Locked before it has its name. */
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

    /** Another process's, to be removed when that has gone. */
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

    /** Again when something was put there, or went, at the same time: a library that is just being unpacked. */
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
