package dev.ringcross.result.json;

import dev.ringcross.error.PlainReason;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Syncs what was written (fsync(2)), and tells a sync that a file system does not have from one that has lost data. */
final class FileSync {
    /** EIO, ENOSPC and EDQUOT in strerror(3): the kernel could not store what it had taken. */
    private static final List<String> LOST =
            List.of("Input/output error", "No space left on device", "Disk quota exceeded");

    private FileSync() {}

    /** Whether the storage itself failed or is full, so that writing again would fail too. */
    static boolean isLoss(IOException refused) {
        String message = String.valueOf(refused.getMessage());
        return LOST.stream().anyMatch(message::contains);
    }

    /**
     * Syncs a file. Shared folders, FUSE and seccomp filters refuse that (EINVAL, ENOSYS, EROFS, EPERM), although the
     * file is there and whole.
     *
     * @return the refusal in words; empty when the file was synced
     */
    static Optional<String> refusal(FileChannel file) throws IOException {
        try {
            file.force(true);
            return Optional.empty();
        } catch (ClosedByInterruptException interrupted) {
            return Optional.of(words("interrupted"));
        } catch (IOException refused) {
            if (isLoss(refused)) {
                throw refused;
            }
            return Optional.of(words(PlainReason.of(refused)));
        }
    }

    /**
     * Syncs a directory, so that a new name outlives a crash of the host: fsync(2) of a file does not sync its directory
     * entry.
     */
    static void directory(Path directory) {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException refused) {
            // Not every file system syncs a directory, nor may every writer read it. The file is there, and whole.
        }
    }

    private static String words(String reason) {
        return "it was not synced (" + reason + "): a crash of the host in the next minute may lose it";
    }
}
