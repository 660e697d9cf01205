package dev.ringcross.cli.files;

import dev.ringcross.error.PlainReason;
import dev.ringcross.result.json.AtomicFile;
import dev.ringcross.run.plan.UsageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;

/** Saves all files of the commands: each completely or not at all, and one line says why not. */
public final class SafeFileWriter {
    private SafeFileWriter() {}

    /** Saves a new file; false when the name is taken. */
    static boolean created(Path file, String text) {
        try {
            tell(file, AtomicFile.create(file, text));
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (IOException refused) {
            throw failed(file, refused, "free some space, or name another directory with --out");
        }
    }

    /** Replaces one of Ringcross's own files. */
    public static void replace(Path file, String text) {
        try {
            tell(file, AtomicFile.write(file, text));
        } catch (IOException refused) {
            throw failed(file, refused, "free some space, or name another directory with --out");
        }
    }

    /** Writes the file named with {@code -o}. */
    public static void output(Path file, String text) {
        try {
            tell(file, AtomicFile.write(file, text));
        } catch (IOException refused) {
            throw failed(file, refused, "name with -o a regular file in a directory that you may write to");
        }
    }

    /** Replaces a file of the directory named with {@code --metrics}. */
    static void metrics(Path file, String text) {
        try {
            tell(file, AtomicFile.write(file, text));
        } catch (IOException refused) {
            throw failed(file, refused, "free some space, or name another directory with --metrics");
        }
    }

    /** The path of a result's page, which lies beside it. */
    static Path page(Path result) {
        return result.resolveSibling(result.getFileName().toString().replaceAll("\\.json$", "") + ".html");
    }

    /** Says in one line what the file system refused of a file that it has taken. */
    private static void tell(Path file, List<String> shortcomings) {
        if (!shortcomings.isEmpty()) {
            System.err.println("ringcross: " + file + " is there and whole, but " + String.join("; ", shortcomings));
        }
    }

    private static UsageException failed(Path file, IOException refused, String remedy) {
        return new UsageException(
                file + " could not be saved (" + PlainReason.ofWriting(refused) + "); no file was changed; " + remedy);
    }
}
