package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import dev.ringcross.error.PlainReason;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A native file that the jar carries, made usable by the kernel: written to a private directory, opened, and unlinked
 * at once, so that nothing is left behind whatever ends this process. Where no directory permits an executable file it
 * stays in memory. It is reached through its descriptor's path in /proc (proc_pid_fd(5)).
 */
final class BundledFile {
    private BundledFile() {}

    /** Bytes of a file in the jar's {@code native} folder; unavailable, with the build's reason, when it is not there. */
    static byte[] bytes(String name) {
        try (InputStream file = BundledFile.class.getResourceAsStream("/native/" + name);
                InputStream reason = BundledFile.class.getResourceAsStream("/native/ABSENT")) {
            if (file == null) {
                throw new Unavailable(
                        reason == null
                                ? "this build carries no native library"
                                : new String(reason.readAllBytes()).strip());
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new Unavailable("the jar's native/" + name + " cannot be read: " + PlainReason.of(unreadable));
        }
    }

    /** A test that a file must pass to be usable, given its path while that is valid. */
    interface Trial {
        /** Throws an IOException or an UnsatisfiedLinkError where it is not. */
        void pass(Path file) throws IOException;
    }

    /** Tests that a program may be executed, which access(2) denies on a mount with noexec. */
    static void executable(Path file) throws IOException {
        if (!Files.isExecutable(file)) {
            throw new IOException("may not be executed (noexec?)");
        }
    }

    /**
     * Opens the file in the first directory where it passes the trial, which may load it. The descriptor stays open.
     */
    static Descriptor open(String name, byte[] bytes, Trial trial) {
        List<String> refusals = new ArrayList<>();
        for (Path parent : candidates()) {
            try {
                return openIn(parent, name, bytes, trial);
            } catch (IOException | UnsatisfiedLinkError refused) {
                requireToFit(name, refused);
                refusals.add(parent + ": " + reason(refused));
            }
        }
        try {
            return inMemory(bytes, trial);
        } catch (IOException | UnsatisfiedLinkError | Unavailable refused) {
            refusals.add("memory: " + reason(refused));
        }
        throw new Unavailable("no directory permits an executable file (noexec? ulimit -f?): "
                + String.join("; ", refusals)
                + "; name one that does: TMPDIR=DIR ./ringcross");
    }

    /**
     * Unavailable where the file itself is refused, wherever it lies: the dynamic linker may miss a version of a symbol or a
     * library that the build's C library had (ld.so(8)). What a mount refuses it calls a failure to map.
     */
    private static void requireToFit(String name, Throwable refused) {
        String message = String.valueOf(refused.getMessage());
        if (refused instanceof UnsatisfiedLinkError && !message.contains("failed to map segment")) {
            // Without the file's own path, which is another each time.
            String words = message.replaceFirst("^[^:]*" + name + ": ", "").replaceAll(" \\(required by [^)]*\\)", "");
            throw new Unavailable(name + " was built for another system than this one: " + words);
        }
    }

    /** The last part of the message: the path of a file that is gone says nothing. */
    private static String reason(Throwable refused) {
        String reason = PlainReason.ofWriting(refused);
        return reason.substring(reason.lastIndexOf(": ") + 1).strip();
    }

    private static List<Path> candidates() {
        return List.of(
                Path.of(System.getProperty("java.io.tmpdir")),
                Path.of("/dev/shm"),
                Path.of(System.getProperty("user.home"), ".cache"));
    }

    private static Descriptor openIn(Path parent, String name, byte[] bytes, Trial trial) throws IOException {
        Path directory = Files.createTempDirectory(parent, "ringcross-");
        Path file = directory.resolve(name);
        try {
            Files.write(file, bytes);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            executable(file);
            trial.pass(file);
            return Descriptor.open(file.toString(), Linux.O_RDONLY());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(directory);
        }
    }

    /** memfd_create(2); opened again for reading alone, because what may be written to is not executed. */
    private static Descriptor inMemory(byte[] bytes, Trial trial) throws IOException {
        try (Descriptor writable = Descriptor.memory(bytes.length)) {
            Path path = Path.of("/proc/self/fd/" + writable.number());
            try (FileOutputStream out = new FileOutputStream(path.toFile())) {
                out.write(bytes);
            }
            Descriptor file = Descriptor.open(path.toString(), Linux.O_RDONLY());
            try {
                trial.pass(Path.of("/proc/self/fd/" + file.number()));
                return file;
            } catch (IOException | UnsatisfiedLinkError refused) {
                file.close();
                throw refused;
            }
        }
    }
}
