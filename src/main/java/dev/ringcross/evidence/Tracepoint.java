package dev.ringcross.evidence;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.SystemCall;
import dev.ringcross.call.Unavailable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The number by which perf_event_open(2) knows a tracepoint: tracefs has it. */
final class Tracepoint {
    private static final String FILE = "events/raw_syscalls/sys_enter/id";
    private static final List<Path> MOUNTED =
            List.of(Path.of("/sys/kernel/tracing"), Path.of("/sys/kernel/debug/tracing"));
    private static final int LONGEST_NUMBER = 32;

    private Tracepoint() {}

    /** The id of raw_syscalls:sys_enter; unavailable where tracefs is refused. */
    static long systemCallEntry() {
        for (Path root : MOUNTED) {
            Path file = root.resolve(FILE);
            if (Files.isReadable(file)) {
                try {
                    return Long.parseLong(Files.readString(file).strip());
                } catch (IOException unreadable) {
                    throw new Unavailable(file + ": " + unreadable.getMessage());
                }
            }
        }
        return fromDetachedMount();
    }

    /**
     * Where tracefs is not mounted, a mount of it that is attached nowhere serves: nobody else sees it, and it is gone
     * when its descriptor is closed (fsopen(2), fsmount(2), Linux 5.2).
     */
    private static long fromDetachedMount() {
        try (Arena arena = Arena.ofConfined()) {
            long context = require(SystemCall.call(
                    Linux.SYS_fsopen(), arena.allocateFrom("tracefs").address(), Linux.FSOPEN_CLOEXEC()));
            try {
                require(SystemCall.call(Linux.SYS_fsconfig(), context, Linux.FSCONFIG_CMD_CREATE(), 0, 0, 0));
                long mount = require(SystemCall.call(Linux.SYS_fsmount(), context, Linux.FSMOUNT_CLOEXEC(), 0));
                try {
                    return readNumber(arena, mount);
                } finally {
                    SystemCall.call(Linux.SYS_close(), mount);
                }
            } finally {
                SystemCall.call(Linux.SYS_close(), context);
            }
        }
    }

    private static long readNumber(Arena arena, long mount) {
        long file = require(SystemCall.call(
                Linux.SYS_openat(), mount, arena.allocateFrom(FILE).address(), Linux.O_RDONLY() | Linux.O_CLOEXEC()));
        try {
            MemorySegment text = arena.allocate(LONGEST_NUMBER);
            long bytes = require(SystemCall.call(Linux.SYS_read(), file, text.address(), text.byteSize() - 1));
            return Long.parseLong(text.getString(0, StandardCharsets.US_ASCII)
                    .substring(0, (int) bytes)
                    .strip());
        } finally {
            SystemCall.call(Linux.SYS_close(), file);
        }
    }

    private static long require(long result) {
        if (result < 0) {
            throw new Unavailable("tracefs, for the number of raw_syscalls:sys_enter: "
                    + SystemCall.describe((int) -result) + "; run as root, or mount tracefs readable");
        }
        return result;
    }
}
