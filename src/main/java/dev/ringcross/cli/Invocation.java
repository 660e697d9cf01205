package dev.ringcross.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The parts of the command line that are recorded with a result. */
final class Invocation {
    private Invocation() {}

    /** The command line as given. */
    static String command(CommandSpec spec) {
        return "ringcross "
                + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
    }

    /** The given seed, or a new one. */
    static long seed(@Nullable Long asked) {
        return asked == null ? System.nanoTime() & Integer.MAX_VALUE : asked;
    }
}
