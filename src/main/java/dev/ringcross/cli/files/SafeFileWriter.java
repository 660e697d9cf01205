package dev.ringcross.cli.files;

import dev.ringcross.result.json.AtomicFile;
import dev.ringcross.run.UsageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Every file that a command leaves is saved here: whole or not at all, and one line says why not. */
public final class SafeFileWriter {
    private SafeFileWriter() {}

    /** Saves a new file; false when there is something of that name. */
    static boolean created(Path file, String text) {
        try {
            AtomicFile.create(file, text);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (IOException refused) {
            throw failed(file, refused, "free some space, or name another directory with --out");
        }
    }

    /** Puts a file in the place of one of ours. */
    public static void replace(Path file, String text) {
        try {
            AtomicFile.write(file, text);
        } catch (IOException refused) {
            throw failed(file, refused, "free some space, or name another directory with --out");
        }
    }

    /** Writes what was asked for with {@code -o}. */
    public static void output(Path file, String text) {
        try {
            AtomicFile.write(file, text);
        } catch (IOException refused) {
            throw failed(file, refused, "name with -o a regular file in a directory that you may write to");
        }
    }

    /** The page of a result lies beside it. */
    static Path page(Path result) {
        return result.resolveSibling(result.getFileName().toString().replaceAll("\\.json$", "") + ".html");
    }

    private static UsageException failed(Path file, IOException refused, String remedy) {
        return new UsageException(
                file + " was not saved (" + reason(refused) + "), what was there is as it was; " + remedy);
    }

    private static String reason(IOException refused) {
        if (refused instanceof AccessDeniedException) {
            return "permission denied";
        } else if (refused instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        String reason = refused instanceof FileSystemException named ? named.getReason() : refused.getMessage();
        return reason == null ? refused.getClass().getSimpleName() : reason;
    }
}
