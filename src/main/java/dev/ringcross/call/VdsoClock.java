package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import dev.ringcross.result.ClockSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether this host's clock is read in user mode. */
public final class VdsoClock {
    private static final Path CURRENT = Path.of("/sys/devices/system/clocksource/clocksource0/current_clocksource");

    private VdsoClock() {}

    /**
     * Whether clock_gettime(2) needs no system call for the clocks that run by the clock source: the kernel has given this
     * process a vDSO (getauxval(3)), and that reads the source. Where the source is not told, it is taken to be one of these.
     */
    public static boolean isReadInUserMode() {
        return Linux.getauxval(Linux.AT_SYSINFO_EHDR()) != 0 && isServed(current());
    }

    static boolean isServed(String source) {
        return source.isEmpty()
                || ClockSource.ofVdso(BoundPlatform.architecture()).contains(source);
    }

    private static String current() {
        try {
            return Files.readString(CURRENT).strip();
        } catch (IOException hidden) {
            return "";
        }
    }
}
