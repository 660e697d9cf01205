package dev.ringcross.host.proc;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads from /proc what a process holds, repeatedly and with next to no garbage. For use by one thread. */
public final class ProcessResources {
    private static final int KIBI = 1024;

    private final Path process;
    private final byte[] buffer = new byte[16 * KIBI];

    private ProcessResources(Path process) {
        this.process = process;
    }

    /**
     * A reading; null for what can't be read.
     *
     * @param descriptors open ones; of the process that reads, with the one that lists them
     * @param children processes that it has started and not yet waited for; null before Linux 3.5, and where the kernel
     *     is built without CONFIG_PROC_CHILDREN
     * @param mappings lines of proc_pid_maps(5)
     */
    public record Held(
            @Nullable Long rssBytes,
            @Nullable Integer descriptors,
            @Nullable Integer threads,
            @Nullable Integer children,
            @Nullable Integer mappings) {}

    /** Reads a process of the same user by its number. */
    public static ProcessResources of(long pid) {
        return new ProcessResources(Path.of("/proc", String.valueOf(pid)));
    }

    public Held now() {
        String status = status();
        Long kibis = NumberText.parse(first(KeyValueText.value(status, "VmRSS")));
        return new Held(
                kibis == null ? null : kibis * KIBI,
                entries("fd"),
                NumberText.parseInt(KeyValueText.value(status, "Threads")),
                children(),
                count(process.resolve("maps"), false));
    }

    private String status() {
        try (InputStream in = new FileInputStream(process.resolve("status").toFile())) {
            int length = in.readNBytes(buffer, 0, buffer.length);
            return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** A number without its unit. */
    private static @Nullable String first(@Nullable String value) {
        return value == null ? null : value.split(" ")[0];
    }

    private @Nullable Integer entries(String directory) {
        String[] names = process.resolve(directory).toFile().list();
        return names == null ? null : names.length;
    }

    /** The number of children. Each thread has a file with those that it has started (proc_tid_children(5)). */
    private @Nullable Integer children() {
        File[] threads = process.resolve("task").toFile().listFiles();
        int children = 0;
        for (File thread : threads == null ? new File[0] : threads) {
            Integer own = count(thread.toPath().resolve("children"), true);
            // A thread that has gone meanwhile has none.
            if (own == null && thread.exists()) {
                return null;
            }
            children += own == null ? 0 : own;
        }
        return threads == null ? null : children;
    }

    /** Counts lines, or words that end with a space. */
    private @Nullable Integer count(Path file, boolean words) {
        try (InputStream in = new FileInputStream(file.toFile())) {
            int ends = 0;
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    ends += buffer[i] == (words ? ' ' : '\n') ? 1 : 0;
                }
            }
            return ends;
        } catch (IOException unreadable) {
            return null;
        }
    }
}
