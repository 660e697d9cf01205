package dev.ringcross.result.json;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Files that are never seen half written, not even after a crash of the host (rename(2), link(2), fsync(2)). */
public final class AtomicFile {
    private static final String PARTS = ".ringcross-*.part";

    /** No file takes longer to write: what is older was left by somebody who was killed. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private AtomicFile() {}

    /** What becomes of a file that is whole. */
    private interface Naming {
        void name(Path part) throws IOException;
    }

    /** Replaces the file and keeps its mode, or leaves it as it was. What is no regular file, as a link, is refused. */
    public static void write(Path file, String text) throws IOException {
        refuseOdd(file);
        writeWhole(file, text, part -> {
            keepMode(file, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    /** Makes a new file; a {@link FileAlreadyExistsException} when there is anything of that name, a link among it. */
    public static void create(Path file, String text) throws IOException {
        writeWhole(file, text, part -> linked(part, file));
    }

    /** Removes what those have left in a directory who were killed while they wrote. */
    public static void sweep(Path directory) throws IOException {
        Instant stale = Instant.now().minus(LONGEST);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, PARTS)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(stale)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (NoSuchFileException goneMeanwhile) {
            // Whoever wrote it has ended, or another run sweeps too.
        }
    }

    /** Whether that is a file that may be replaced, or nothing at all. */
    private static void refuseOdd(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new FileSystemException(file.toString(), null, "is a symbolic link, which is not followed");
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "is no regular file");
        }
    }

    private static void writeWhole(Path file, String text, Naming naming) throws IOException {
        // A channel refuses to work in a thread that was interrupted, and an interrupted run is saved.
        boolean interrupted = Thread.interrupted();
        Path directory = file.toAbsolutePath().getParent();
        // In the same directory, because a name can be given within a file system only.
        Path part = directory.resolve(PARTS.replace("*", UUID.randomUUID().toString()));
        try {
            // Fails where something of that name is there already, a link among it (O_EXCL in open(2)).
            Files.createFile(part);
            // A signal may end this JVM before it comes to its end here.
            part.toFile().deleteOnExit();
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            naming.name(part);
            sync(directory);
        } finally {
            Files.deleteIfExists(part);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** So that the name outlives a crash of the host: fsync(2) of a file says nothing of its entry in the directory. */
    private static void sync(Path directory) {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException refused) {
            // Not every file system syncs a directory, nor may every writer read it. The file is there, and whole.
        }
    }

    /** The part stays, under a second name, until it is removed. */
    private static void linked(Path part, Path file) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException | UnsupportedOperationException noHardLinks) {
            // Not every file system has them: the name is claimed by an empty file, which the whole one replaces.
            Files.createFile(file);
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException refused) {
                Files.deleteIfExists(file);
                throw refused;
            }
        }
    }

    private static void keepMode(Path file, Path part) throws IOException {
        PosixFileAttributeView old =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (old != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(part, old.readAttributes().permissions());
        }
    }
}
