package dev.ringcross.cli.options;

import dev.ringcross.run.plan.UsageException;
import org.jspecify.annotations.Nullable;

/** Checks numbers that must be at least 1. */
public final class Positive {
    private Positive() {}

    public static int orDefault(String option, @Nullable Integer given, int otherwise) {
        if (given != null && given < 1) {
            throw new UsageException(option + " " + given + " is too few; try 1 or more");
        }
        return given == null ? otherwise : given;
    }
}
