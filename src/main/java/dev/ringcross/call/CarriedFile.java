package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A native file that the jar carries, made usable by the kernel: written to a private directory, opened, and unlinked at
 * once, so that nothing is left behind whatever ends this process. It is reached through its descriptor's path in /proc
 * (proc_pid_fd(5)).
 */
final class CarriedFile {
    private CarriedFile() {}

    /** Bytes of a file in the jar's {@code native} folder; unavailable, with the build's reason, when it is not there. */
    static byte[] bytes(String name) {
        try (InputStream file = CarriedFile.class.getResourceAsStream("/native/" + name);
                InputStream reason = CarriedFile.class.getResourceAsStream("/native/ABSENT")) {
            if (file == null) {
                throw new Unavailable(
                        reason == null
                                ? "this build carries no native library"
                                : new String(reason.readAllBytes()).strip());
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new Unavailable("the jar's native/" + name + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Opens the file; while it still has its name, {@code withName} may load it by that. The descriptor stays open. */
    static Descriptor open(String name, Consumer<Path> withName) {
        byte[] bytes = bytes(name);
        List<String> refusals = new ArrayList<>();
        for (Path parent : candidates()) {
            try {
                return openIn(parent, name, bytes, withName);
            } catch (IOException | UnsatisfiedLinkError refused) {
                refusals.add(parent + ": " + refused.getMessage());
            }
        }
        throw new Unavailable("no directory takes an executable file (noexec?): " + String.join("; ", refusals));
    }

    private static List<Path> candidates() {
        return List.of(
                Path.of(System.getProperty("java.io.tmpdir")),
                Path.of("/dev/shm"),
                Path.of(System.getProperty("user.home"), ".cache"));
    }

    private static Descriptor openIn(Path parent, String name, byte[] bytes, Consumer<Path> withName)
            throws IOException {
        Path directory = Files.createTempDirectory(parent, "ringcross-");
        Path file = directory.resolve(name);
        try {
            Files.write(file, bytes);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            withName.accept(file);
            return Descriptor.open(file.toString(), Linux.O_RDONLY());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(directory);
        }
    }
}
