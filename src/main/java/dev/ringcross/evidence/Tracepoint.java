package dev.ringcross.evidence;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.SystemCall;
import dev.ringcross.call.Unavailable;
import dev.ringcross.error.PlainReason;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the tracepoints that are counted from tracefs, which has the numbers by which perf_event_open(2) knows them.
 */
final class Tracepoint {
    private static final String ENTRY_NUMBER = "events/raw_syscalls/sys_enter/id";
    private static final String SWITCH_NUMBER = "events/sched/sched_switch/id";
    private static final String SWITCH_FORMAT = "events/sched/sched_switch/format";
    private static final List<Path> MOUNTED =
            List.of(Path.of("/sys/kernel/tracing"), Path.of("/sys/kernel/debug/tracing"));

    /**
     * The most bytes to read: the kernel makes none of these files longer than a page (kernel/trace/trace_events.c
     * writes some 1600 bytes).
     */
    private static final int LONGEST_TEXT = 16 * 1024;

    private Tracepoint() {}

    /** The number of raw_syscalls:sys_enter; unavailable where tracefs is refused. */
    static long systemCallEntry() {
        return Long.parseLong(text(ENTRY_NUMBER));
    }

    /** The number of sched:sched_switch; unavailable where tracefs is refused. */
    static long contextSwitch() {
        return Long.parseLong(text(SWITCH_NUMBER));
    }

    /** The format of sched:sched_switch, which names the states that a task can be in when it leaves its CPU. */
    static String contextSwitchFormat() {
        return text(SWITCH_FORMAT);
    }

    private static String text(String name) {
        for (Path root : MOUNTED) {
            Path file = root.resolve(name);
            if (Files.isReadable(file)) {
                try {
                    return Files.readString(file).strip();
                } catch (IOException unreadable) {
                    throw new Unavailable(file + ": " + PlainReason.of(unreadable));
                }
            }
        }
        return fromDetachedMount(name);
    }

    /**
     * Reads from a private mount of tracefs where it is not mounted: nobody else sees it, and it is gone when its
     * descriptor is closed (fsopen(2), fsmount(2), Linux 5.2).
     */
    private static String fromDetachedMount(String name) {
        try (Arena arena = Arena.ofConfined()) {
            long context = require(SystemCall.call(
                    Linux.SYS_fsopen(), arena.allocateFrom("tracefs").address(), Linux.FSOPEN_CLOEXEC()));
            try {
                require(SystemCall.call(Linux.SYS_fsconfig(), context, Linux.FSCONFIG_CMD_CREATE(), 0, 0, 0));
                long mount = require(SystemCall.call(Linux.SYS_fsmount(), context, Linux.FSMOUNT_CLOEXEC(), 0));
                try {
                    return read(arena, mount, name);
                } finally {
                    SystemCall.call(Linux.SYS_close(), mount);
                }
            } finally {
                SystemCall.call(Linux.SYS_close(), context);
            }
        }
    }

    private static String read(Arena arena, long mount, String name) {
        long file = require(SystemCall.call(
                Linux.SYS_openat(), mount, arena.allocateFrom(name).address(), Linux.O_RDONLY() | Linux.O_CLOEXEC()));
        try {
            MemorySegment text = arena.allocate(LONGEST_TEXT);
            long bytes = 0;
            for (long more = 1; more > 0; bytes += more) {
                more = require(SystemCall.call(
                        Linux.SYS_read(), file, text.address() + bytes, Math.max(0, text.byteSize() - bytes)));
            }
            return StandardCharsets.US_ASCII
                    .decode(text.asSlice(0, bytes).asByteBuffer())
                    .toString()
                    .strip();
        } finally {
            SystemCall.call(Linux.SYS_close(), file);
        }
    }

    private static long require(long result) {
        if (result < 0) {
            throw new Unavailable("tracefs, for the numbers of its tracepoints: " + SystemCall.describe((int) -result)
                    + "; run as root, or mount tracefs readable");
        }
        return result;
    }
}
