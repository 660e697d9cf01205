package dev.ringcross.call;

import java.util.Optional;

/**
 * The platform that jextract's bindings were generated for; elsewhere their numbers have other meanings. The build
 * takes the bindings and the native library of one architecture, and records which: asking the bindings themselves
 * would initialize what may not fit.
 */
public final class BoundPlatform {
    private static final String ARCHITECTURE = BuildProperties.load().getProperty("architecture");
    private static final Optional<String> MISFIT = misfit(System.getProperty("os.name"), System.getProperty("os.arch"));

    private BoundPlatform() {}

    /** Why native code can't be called on this host; empty where the bindings fit. */
    public static Optional<String> misfit() {
        return MISFIT;
    }

    /**
     * @param system the system property os.name
     * @param arch the system property os.arch
     */
    public static Optional<String> misfit(String system, String arch) {
        if (!system.equals("Linux")) {
            return Optional.of("this system is " + system + ", not Linux");
        }
        // Java's own name; the other architectures have the kernel's.
        return arch.replace("amd64", "x86_64").equals(ARCHITECTURE)
                ? Optional.empty()
                : Optional.of("this build of Ringcross is for " + ARCHITECTURE + ", the JVM is for " + arch);
    }

    /** The architecture that this build is for, as the kernel names it (uname(2)). */
    public static String architecture() {
        return ARCHITECTURE;
    }
}
