package dev.ringcross.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build has recorded of itself: its version, its commit, its architecture. */
public final class BuildProperties {
    private static final String FILE = "/dev/ringcross/build.properties";

    private BuildProperties() {}

    public static Properties load() {
        Properties build = new Properties();
        try (InputStream file = BuildProperties.class.getResourceAsStream(FILE)) {
            build.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return build;
    }
}
