package dev.ringcross.catalogue;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.call.CLibrary;
import dev.ringcross.call.VdsoClock;
import java.util.Optional;
import java.util.function.Supplier;

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
    boolean isMade(String arch, Supplier<Optional<CLibrary>> library) {
        if (condition.isEmpty()) {
            return true;
        }
        if (condition.startsWith(ON)) {
            return condition.substring(ON.length()).equals(arch);
        }
        if (condition.startsWith(FROM)) {
            return isFrom(condition.substring(FROM.length()), library.get());
        }
        if (condition.startsWith(BEFORE)) {
            return !isFrom(condition.substring(BEFORE.length()), library.get());
        }
        if (condition.equals(SLOW_CLOCK)) {
            // Without bindings nothing is counted that could be compared.
            return BoundPlatform.misfit().isEmpty() && !VdsoClock.isReadInUserMode();
        }
        throw new IllegalArgumentException("'" + condition + "' behind " + name + " is no condition of a system call");
    }

    private static boolean isFrom(String first, Optional<CLibrary> library) {
        return library.isPresent() && !library.get().isOlderThan(CLibrary.parse(first));
    }
}
