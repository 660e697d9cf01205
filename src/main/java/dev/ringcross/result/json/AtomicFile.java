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

/** Writes files that are never seen half written, not even after a crash of the host (rename(2), link(2), fsync(2)). */
public final class AtomicFile {
    private static final String PARTS = ".ringcross-*.part";

    /** The longest that writing a file takes: an older partial file was left by a killed process. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private AtomicFile() {}

    /** Puts the complete file in its place. */
    private interface Naming {
        void name(Path part) throws IOException;
    }

    /**
     * Replaces the file and keeps its mode, or leaves it as it was. Anything but a regular file, such as a link, is
     * refused.
     */
    public static void write(Path file, String text) throws IOException {
        refuseOdd(file);
        writeWhole(file, text, part -> {
            keepMode(file, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    /** Makes a new file; a {@link FileAlreadyExistsException} when anything has that name, even a link. */
    public static void create(Path file, String text) throws IOException {
        writeWhole(file, text, part -> linked(part, file));
    }

    /** Removes the partial files that killed writers have left in a directory. */
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

    /** Refuses a name that belongs to anything but a regular file. */
    private static void refuseOdd(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new FileSystemException(file.toString(), null, "it is a symbolic link, which is not followed");
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "it is not a regular file");
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

    /**
     * Syncs the directory, so that the name outlives a crash of the host: fsync(2) of a file does not sync its
     * directory entry.
     */
    private static void sync(Path directory) {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException refused) {
            // Not every file system syncs a directory, nor may every writer read it. The file is there, and whole.
        }
    }

    /** Gives the partial file its name as a second one; the first is removed later. */
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
