package dev.ringcross.primitive.switching;

import dev.ringcross.call.*;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A working set, and the walk through it: one word of each cache line. */
final class Walk {
    private static final int LINE_BYTES = 64;

    private Walk() {}

    /** @param share the share of the last-level cache, such as {@code "1/8"} */
    static long bytes(String share) {
        String[] parts = share.split("/");
        long divisor = parts.length == 1 ? 1 : Long.parseLong(parts[1]);
        return Long.parseLong(parts[0]) * lastLevelBytes() / divisor;
    }

    /** The memory, written once, because untouched pages all share one frame. */
    static MemorySegment set(Arena arena, long bytes) {
        return arena.allocate(bytes + LINE_BYTES, LINE_BYTES).fill((byte) 0).asSlice(0, bytes);
    }

    /**
     * The size of the cache as the kernel found it: sysconf(3) asks the CPU, which in a virtual machine reports that of
     * the whole socket.
     */
    private static long lastLevelBytes() {
        Path caches = Path.of("/sys/devices/system/cpu/cpu" + Cpus.measuring() + "/cache");
        long largest = 0;
        try (DirectoryStream<Path> levels = Files.newDirectoryStream(caches, "index*")) {
            for (Path level : levels) {
                largest = Math.max(largest, kibibytes(Files.readString(level.resolve("size"))));
            }
        } catch (IOException unknown) {
            throw new Unavailable("the size of the last-level cache is unknown: no " + unknown.getMessage());
        }
        if (largest == 0) {
            throw new Unavailable("the size of the last-level cache is unknown: nothing in " + caches);
        }
        return largest * 1024;
    }

    private static long kibibytes(String size) {
        return Long.parseLong(size.strip().replace("K", ""));
    }
}
