package dev.ringcross.spelt;

import dev.ringcross.call.Unavailable;
import dev.ringcross.result.Warning;
import dev.ringcross.run.plan.UsageException;

/** Complaints put together in every way that the sources use, for the test that looks for them. */
final class Complaints {
    private static final String CONSTANT = "a constant's words";

    private Complaints() {}

    static RuntimeException of(String what, boolean either) {
        return switch (what) {
            case "plain" -> new UsageException("plain words");
            case "middle" -> new UsageException("there is " + what + " in" + " the middle");
            case "choice" -> new Unavailable(either ? "either this way" : "or that way of " + what);
            case "constant" -> new Unavailable(CONSTANT + ", and " + what);
            case "format" -> new Unavailable(String.format("12 becomes %.1f, and %d %%", 12.0, 3));
            case "others" -> new Unavailable(what);
            default -> refuse("handed on by a method");
        };
    }

    static Warning warning() {
        return new Warning("a-code", "the warning's words", "the remedy is no text of its own");
    }

    private static RuntimeException refuse(String reason) {
        return new Unavailable(reason);
    }
}
