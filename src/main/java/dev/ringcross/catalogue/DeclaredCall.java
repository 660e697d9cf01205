package dev.ringcross.catalogue;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.call.CLibrary;
import dev.ringcross.call.VdsoClock;
import java.util.Optional;

/**
 * One item of {@link Declares#syscalls}: {@code NAME [COUNT] [from glibc VERSION | before glibc VERSION | on ARCH | with a
 * slow clock]}.
 *
 * @param count how many per operation
 * @param condition the words behind the count; empty where the call is made everywhere
 */
record DeclaredCall(String name, Bounds count, String condition) {
    private static final String FROM = "from glibc ";
    private static final String BEFORE = "before glibc ";
    private static final String ON = "on ";
    private static final String SLOW_CLOCK = "with a slow clock";

    static DeclaredCall parse(String item) {
        String[] words = item.strip().split("\\s+", 3);
        boolean counted = words.length > 1 && Character.isDigit(words[1].charAt(0));
        String condition = item.strip().substring(words[0].length()).strip();
        return new DeclaredCall(
                words[0],
                counted ? Bounds.parse(words[1]) : new Bounds(1, 1),
                counted ? condition.substring(words[1].length()).strip() : condition);
    }

    /**
     * Whether the call is made.
     *
     * @param arch the system property os.arch
     * @param library the C library of the process that makes it; empty where that is no GNU C library
     */
    boolean isMade(String arch, Optional<CLibrary> library) {
        if (condition.startsWith(ON)) {
            return condition.substring(ON.length()).equals(arch);
        }
        if (condition.startsWith(FROM)) {
            CLibrary first = CLibrary.parse(condition.substring(FROM.length()));
            return library.isPresent() && !library.get().isOlderThan(first);
        }
        if (condition.startsWith(BEFORE)) {
            CLibrary first = CLibrary.parse(condition.substring(BEFORE.length()));
            return library.isEmpty() || library.get().isOlderThan(first);
        }
        if (condition.equals(SLOW_CLOCK)) {
            // Without bindings nothing is counted that could be compared.
            return BoundPlatform.misfit().isEmpty() && !VdsoClock.isReadInUserMode();
        }
        if (!condition.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + condition + "' behind " + name + " is no condition of a system call");
        }
        return true;
    }

    boolean dependsOnLibrary() {
        return condition.startsWith(FROM) || condition.startsWith(BEFORE);
    }
}
