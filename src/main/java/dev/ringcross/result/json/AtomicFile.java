package dev.ringcross.result.json;

import dev.ringcross.error.PlainReason;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes files that are never seen half written, not even after a crash of the host (rename(2), link(2), fsync(2)). */
public final class AtomicFile {
    private static final String PART_START = ".ringcross-";
    private static final String PART_END = ".part";
    private static final String PARTS = PART_START + "*" + PART_END;

    /** The longest that writing a file takes: an older partial file was left by a killed process. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private AtomicFile() {}

    /** Puts the complete file in its place, and adds to the shortcomings how it could not be done. */
    private interface Naming {
        void name(Path part, List<String> shortcomings) throws IOException;
    }

    /**
     * Replaces the file and keeps its mode, or leaves it as it was. Anything but a regular file, such as a link, is
     * refused.
     *
     * @return what the file system refused although the file is there and whole, such as a sync; empty as a rule
     */
    public static List<String> write(Path file, String text) throws IOException {
        refuseOdd(file);
        return writeWhole(file, text, (part, shortcomings) -> {
            keepMode(file, part, shortcomings);
            renamed(part, file, shortcomings);
        });
    }

    /**
     * Makes a new file; a {@link FileAlreadyExistsException} when anything has that name, even a link.
     *
     * @return as {@link #write}
     */
    public static List<String> create(Path file, String text) throws IOException {
        return writeWhole(file, text, (part, shortcomings) -> linked(part, file, shortcomings));
    }

    /**
     * Removes the partial files that killed writers have left in a directory. They are in nobody's way: what may not be
     * listed, or belongs to another user, stays.
     */
    public static void sweep(Path directory) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, PARTS)) {
            for (Path part : parts) {
                removeStale(part);
            }
        } catch (IOException | DirectoryIteratorException unlisted) {
            // A directory may be writable without being readable.
        }
    }

    /** The partial files of a directory whose writers must have been killed. */
    public static List<Path> abandoned(Path directory) throws IOException {
        List<Path> abandoned = new ArrayList<>();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, PARTS)) {
            for (Path part : parts) {
                if (isAbandoned(lastModified(part))) {
                    abandoned.add(part);
                }
            }
        } catch (DirectoryIteratorException unlisted) {
            throw unlisted.getCause();
        }
        return abandoned;
    }

    /** Whether a file of this name is a partial one. */
    public static boolean isPart(String name) {
        return name.startsWith(PART_START) && name.endsWith(PART_END);
    }

    /** Whether the writer of a partial file that was last changed then must have been killed. */
    public static boolean isAbandoned(Instant lastModified) {
        return lastModified.isBefore(Instant.now().minus(LONGEST));
    }

    private static Instant lastModified(Path part) throws IOException {
        return Files.getLastModifiedTime(part, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    private static void removeStale(Path part) {
        try {
            if (isAbandoned(lastModified(part))) {
                Files.deleteIfExists(part);
            }
        } catch (IOException othersOrGone) {
            // It belongs to another user, or another run sweeps too.
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

    private static List<String> writeWhole(Path file, String text, Naming naming) throws IOException {
        // A channel refuses to work in a thread that was interrupted, and an interrupted run is saved.
        boolean interrupted = Thread.interrupted();
        List<String> shortcomings = new ArrayList<>();
        Path directory = file.toAbsolutePath().getParent();
        // In the same directory, because a name can be given within a file system only.
        Path part = directory.resolve(PARTS.replace("*", UUID.randomUUID().toString()));
        try {
            // Fails where something of that name is there already, a link among it (O_EXCL in open(2)).
            Files.createFile(part);
            // A signal may end this JVM before it comes to its end here.
            part.toFile().deleteOnExit();
            writeSynced(part, text.getBytes(StandardCharsets.UTF_8), shortcomings);
            naming.name(part, shortcomings);
            FileSync.directory(directory);
        } catch (IOException | RuntimeException refused) {
            removed(part).ifPresent(refused::addSuppressed);
            throw refused;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        removed(part)
                .ifPresent(refused -> shortcomings.add(
                        "the partial file " + part + " could not be removed (" + PlainReason.of(refused) + ")"));
        return List.copyOf(shortcomings);
    }

    private static void writeSynced(Path file, byte[] bytes, List<String> shortcomings) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
            FileSync.refusal(out.getChannel())
                    .filter(refusal -> shortcomings.stream().noneMatch(refusal::equals))
                    .ifPresent(shortcomings::add);
        }
    }

    /** What refused to remove the file; empty when it is gone. */
    private static Optional<IOException> removed(Path part) {
        try {
            Files.deleteIfExists(part);
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(refused);
        }
    }

    /** Gives the partial file its name as a second one; the first is removed later. */
    private static void linked(Path part, Path file, List<String> shortcomings) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException | UnsupportedOperationException noHardLinks) {
            // Not every file system has them: the name is claimed by an empty file, which the whole one replaces.
            Files.createFile(file);
            try {
                renamed(part, file, shortcomings);
            } catch (IOException refused) {
                removed(file).ifPresent(refused::addSuppressed);
                throw refused;
            }
        }
    }

    /** Renames, or where that is refused writes the content again under the name itself. */
    private static void renamed(Path part, Path file, List<String> shortcomings) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            if (FileSync.isLoss(refused)) {
                throw refused;
            }
            writeSynced(file, Files.readAllBytes(part), shortcomings);
            shortcomings.add("it was written in place, since renaming was refused (" + PlainReason.of(refused) + ")");
        }
    }

    private static void keepMode(Path file, Path part, List<String> shortcomings) {
        try {
            PosixFileAttributeView old =
                    Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (old != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.setPosixFilePermissions(part, old.readAttributes().permissions());
            }
        } catch (IOException refused) {
            shortcomings.add("its mode could not be kept (" + PlainReason.of(refused) + ")");
        }
    }
}
