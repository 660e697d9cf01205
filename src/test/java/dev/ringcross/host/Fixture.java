package dev.ringcross.host;

import dev.ringcross.host.proc.CgroupPlaces;
import dev.ringcross.host.proc.HostFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The captured tree, and trees made for a test. */
public final class Fixture {

    public static final CgroupPlaces PLACES = new CgroupPlaces("/tmp", "/home/user", "/home/user/work", "UTF-8");

    private Fixture() {}

    public static Path guest() {
        try {
            return Path.of(
                    Objects.requireNonNull(Fixture.class.getResource("guest")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static HostFiles guestFiles() {
        return new HostFiles(guest());
    }

    public static String text(String path) {
        return Objects.requireNonNull(guestFiles().text(path), path);
    }

    public static void write(Path root, String path, String text) {
        try {
            Path file = root.resolve(path.substring(1));
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
