package dev.ringcross.host.proc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The options this kernel was built with, from /proc/config.gz or /boot/config-RELEASE; often neither can be read. */
public final class KernelConfig {

    /** Options that slow every crossing, page fault or lock of a kernel built with them (Kconfig.debug and its kin). */
    private static final List<String> COSTLY = List.of(
            "KASAN",
            "KCSAN",
            "KMSAN",
            "KCOV",
            "GCOV_KERNEL",
            "PROVE_LOCKING",
            "LOCK_STAT",
            "DEBUG_LOCK_ALLOC",
            "DEBUG_SPINLOCK",
            "DEBUG_MUTEXES",
            "DEBUG_ATOMIC_SLEEP",
            "DEBUG_OBJECTS",
            "DEBUG_VM",
            "DEBUG_PAGEALLOC_ENABLE_DEFAULT",
            "SLUB_DEBUG_ON",
            "DEBUG_KMEMLEAK");

    private static final String PREFIX = "CONFIG_";

    private KernelConfig() {}

    static @Nullable String read(HostFiles files, @Nullable String release) {
        byte[] packed = files.bytes("/proc/config.gz");
        if (packed != null) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
                return new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                return null;
            }
        }
        return release == null || release.contains("/")
                ? null
                : files.read("/boot/config-" + release, 1 << 20).text();
    }

    /** The options that are built in, without their prefix. */
    public static Set<String> enabled(String config) {
        Set<String> enabled = new HashSet<>();
        for (String line : config.split("\n")) {
            if (line.startsWith(PREFIX) && line.endsWith("=y")) {
                enabled.add(line.substring(PREFIX.length(), line.length() - 2));
            }
        }
        return enabled;
    }

    public static List<String> costly(Set<String> enabled) {
        List<String> found = new ArrayList<>();
        for (String option : COSTLY) {
            // A leak detector that waits for kmemleak=on costs nothing.
            boolean off = option.equals("DEBUG_KMEMLEAK") && enabled.contains("DEBUG_KMEMLEAK_DEFAULT_OFF");
            if (enabled.contains(option) && !off) {
                found.add(PREFIX + option);
            }
        }
        return found;
    }

    /** The signs of a debug kernel when its configuration can't be read. */
    public static List<String> signs(HostFiles files, @Nullable String release) {
        List<String> found = new ArrayList<>();
        for (String path : new String[] {"/proc/lockdep", "/proc/lock_stat", "/sys/kernel/debug/kmemleak"}) {
            if (files.exists(path)) {
                found.add(path);
            }
        }
        if (release != null && release.contains("debug")) {
            found.add("the name " + release);
        }
        return found;
    }
}
