package dev.ringcross.host.proc;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The variables of this process that change what is measured.
 *
 * @param effective those that take effect in each measuring JVM: they change the dynamic linker (ld.so(8)), the C library
 *     (GLIBC_TUNABLES, mallopt(3)) or the memory that it hands out
 * @param ignored those that each JVM would take options from, and that Ringcross leaves out
 */
public record ProcessEnvironment(Map<String, String> effective, Map<String, String> ignored) {
    private static final Pattern EFFECTIVE = Pattern.compile(
            "LD_(PRELOAD|AUDIT|BIND_NOW|BIND_NOT|DYNAMIC_WEAK|HWCAP_MASK|DEBUG|PROFILE)|GLIBC_TUNABLES|MALLOC_\\w+");

    /** What the launcher puts before the name of a variable that it has taken out of the environment. */
    private static final String IGNORED = "RINGCROSS_IGNORED_";

    /** Reads {@code NAME=VALUE} entries, each ended by a zero byte (proc_pid_environ(5)). */
    static ProcessEnvironment parse(byte[] environ) {
        Map<String, String> effective = new TreeMap<>();
        Map<String, String> ignored = new TreeMap<>();
        for (String entry : new String(environ, StandardCharsets.UTF_8).split("\0")) {
            String[] parts = entry.split("=", 2);
            String name = parts[0].startsWith(IGNORED) ? parts[0].substring(IGNORED.length()) : parts[0];
            if (parts.length < 2 || parts[1].isEmpty()) {
                continue;
            }
            if (JvmVariables.NAMES.contains(name)) {
                ignored.put(name, parts[1]);
            } else if (EFFECTIVE.matcher(name).matches()) {
                effective.put(name, parts[1]);
            }
        }
        return new ProcessEnvironment(effective, ignored);
    }

    static ProcessEnvironment read(HostFiles files) {
        byte[] environ = files.bytes("/proc/self/environ");
        return environ == null ? new ProcessEnvironment(Map.of(), Map.of()) : parse(environ);
    }
}
