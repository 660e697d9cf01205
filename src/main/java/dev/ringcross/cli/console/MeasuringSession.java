package dev.ringcross.cli.console;

import dev.ringcross.run.process.PrivateDirectory;
import java.io.IOException;
import java.nio.file.Path;

/** What a command that measures opens first and closes last: Ctrl-C is awaited, and its JVMs have a directory of their own. */
public final class MeasuringSession implements AutoCloseable {
    private final Interruption interruption;
    private final PrivateDirectory directory;

    private MeasuringSession(Interruption interruption, PrivateDirectory directory) {
        this.interruption = interruption;
        this.directory = directory;
    }

    /** The interruption is awaited first, so that a signal leaves no directory behind. */
    public static MeasuringSession open() throws IOException {
        Interruption interruption = Interruption.awaited();
        try {
            return new MeasuringSession(interruption, PrivateDirectory.create());
        } catch (IOException | RuntimeException | Error refused) {
            interruption.close();
            throw refused;
        }
    }

    public Path directory() {
        return directory.path();
    }

    /** How a signal stops what is running; one that has come already stops it now. */
    public void stops(Runnable stopping) {
        interruption.stops(stopping);
    }

    @Override
    public void close() throws IOException {
        try {
            directory.close();
        } finally {
            interruption.close();
        }
    }
}
