package dev.ringcross.run.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds and removes the private directories that this user's killed runs have left. */
final class StaleDirectories {
    /** The form of a name that {@link Files#createTempDirectory} makes. */
    private static final Pattern NAME = Pattern.compile(Pattern.quote(PrivateDirectory.PREFIX) + "\\d{8,20}");

    private StaleDirectories() {}

    /** Removes stale directories beside one's own. A directory that can't be read or removed is left alone. */
    static void sweep(Path own) throws IOException {
        PosixFileAttributes mine = attributes(own);
        if (mine == null) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                own.getParent(),
                path -> NAME.matcher(path.getFileName().toString()).matches())) {
            for (Path other : all) {
                if (!other.equals(own) && isOurs(attributes(other), mine)) {
                    removeIfStale(other);
                }
            }
        }
    }

    /** Whether the directory is this user's and nobody else may write to it: only then can its content be trusted. */
    private static boolean isOurs(@Nullable PosixFileAttributes other, PosixFileAttributes mine) {
        return other != null
                && other.isDirectory()
                && other.owner().equals(mine.owner())
                && PosixFilePermissions.toString(other.permissions()).equals("rwx------");
    }

    /** Removes a directory whose lock nobody holds. One without a lock file is not ours, or is just being made. */
    private static void removeIfStale(Path directory) {
        Path owner = directory.resolve(PrivateDirectory.OWNER);
        try (FileChannel channel = FileChannel.open(owner, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                PrivateDirectory.of(directory).close();
            }
        } catch (IOException | OverlappingFileLockException goneOrHeld) {
            // Its run has removed it meanwhile, or is this JVM's own.
        }
    }

    /** The owner and the permissions; null where the file has gone, or its file system has none. */
    private static @Nullable PosixFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }
}
