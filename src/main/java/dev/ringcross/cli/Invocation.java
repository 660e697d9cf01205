package dev.ringcross.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What of the command line is recorded with a result. */
final class Invocation {
    private Invocation() {}

    /** The command as it was given. */
    static String command(CommandSpec spec) {
        return "ringcross "
                + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
    }

    /** The seed as asked for, or a new one. */
    static long seed(@Nullable Long asked) {
        return asked == null ? System.nanoTime() & Integer.MAX_VALUE : asked;
    }
}
