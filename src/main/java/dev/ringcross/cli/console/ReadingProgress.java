package dev.ringcross.cli.console;

import java.io.PrintStream;

/** Shows on a terminal how many of many files have been read, in one line that is updated and goes away at the end. */
public final class ReadingProgress {
    private static final String ERASE_LINE = "\r\033[K";

    /** Ten times a second looks like a moving number. */
    private static final long INTERVAL_NANOS = 100_000_000;

    private final PrintStream error = System.err;
    private final boolean shown = Terminal.ERROR.obeysEscapes();
    private final int files;
    private int read;
    private long lastNanos = System.nanoTime();
    private boolean begun;

    public ReadingProgress(int files) {
        this.files = files;
    }

    public void read() {
        read++;
        long now = System.nanoTime();
        if (shown && now - lastNanos >= INTERVAL_NANOS) {
            lastNanos = now;
            begun = true;
            error.print(ERASE_LINE + "read " + read + " of " + files + " files");
            error.flush();
        }
    }

    public void finished() {
        if (begun) {
            error.print(ERASE_LINE);
            error.flush();
        }
    }
}
