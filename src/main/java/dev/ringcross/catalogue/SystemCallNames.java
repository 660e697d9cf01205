package dev.ringcross.catalogue;

import java.util.Map;

/**
 * Names of system calls as an architecture has them. Primitives declare them as on x86-64. An architecture that is
 * younger than their newer forms has these alone (the kernel's include/uapi/asm-generic/unistd.h), and libc's functions
 * of the old names make them.
 */
final class SystemCallNames {
    private static final Map<String, String> NEWER = Map.of(
            "dup2", "dup3",
            "epoll_wait", "epoll_pwait",
            "pause", "ppoll",
            "poll", "ppoll",
            "vfork", "clone");

    private SystemCallNames() {}

    /** @param arch the system property os.arch */
    static String on(String arch, String name) {
        return arch.equals("amd64") ? name : NEWER.getOrDefault(name, name);
    }
}
