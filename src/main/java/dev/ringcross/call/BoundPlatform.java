package dev.ringcross.call;

import java.util.Optional;

/** The platform that jextract's bindings were generated for; elsewhere their numbers have other meanings. */
public final class BoundPlatform {
    private static final Optional<String> MISFIT = misfit(System.getProperty("os.name"), System.getProperty("os.arch"));

    private BoundPlatform() {}

    /** Why native code can't be called on this host; empty where the bindings fit. */
    public static Optional<String> misfit() {
        return MISFIT;
    }

    public static Optional<String> misfit(String system, String arch) {
        if (!system.equals("Linux")) {
            return Optional.of("this system is " + system + ", not Linux: only pure Java is measured");
        }
        return arch.equals("amd64")
                ? Optional.empty()
                : Optional.of(
                        "the bindings are generated for x86-64, this is " + arch + ": only pure Java is measured");
    }
}
