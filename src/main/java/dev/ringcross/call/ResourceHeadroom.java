package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.rlimit;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Checks before a cell starts whether this host has room for what it needs, so that the cell does not use up a limit
 * that other processes share. Each refusal names the limit.
 */
public final class ResourceHeadroom {
    /** The divisor of what is left: a cell may take half of it, and the rest stays for others. */
    private static final int SHARE = 2;

    private static final long UNLIMITED = Long.MAX_VALUE;
    private static final int KIBI = 1024;

    private ResourceHeadroom() {}

    /** Threads and processes: RLIMIT_NPROC, the pids controller of cgroups, kernel.threads-max. */
    public static void forThreads(long threads) {
        require(threads, left(Linux.RLIMIT_NPROC(), ResourceHeadroom::ownTasks), "tasks", "RLIMIT_NPROC (ulimit -u)");
        for (Path cgroup : cgroups()) {
            long most = number(cgroup.resolve("pids.max"), UNLIMITED);
            if (most != UNLIMITED) {
                long used = number(cgroup.resolve("pids.current"), 0);
                require(threads, most - used, "tasks", "pids.max of the cgroup " + cgroup);
            }
        }
        long most = number(Path.of("/proc/sys/kernel/threads-max"), UNLIMITED);
        require(threads, most == UNLIMITED ? UNLIMITED : most - allTasks(), "tasks", "kernel.threads-max");
    }

    /** Open descriptors: RLIMIT_NOFILE. */
    public static void forDescriptors(long descriptors) {
        require(
                descriptors,
                left(Linux.RLIMIT_NOFILE(), () -> entries(Path.of("/proc/self/fd"))),
                "descriptors",
                "RLIMIT_NOFILE (ulimit -n)");
    }

    /** Memory that will be touched: RLIMIT_AS, memory.max of cgroups, and what the host has available. */
    public static void forMemory(long bytes) {
        long left = left(Linux.RLIMIT_AS(), () -> number(text(Path.of("/proc/self/status")), "VmSize:") * KIBI);
        require(bytes, left, "bytes of memory", "RLIMIT_AS (ulimit -v)");
        for (Path cgroup : cgroups()) {
            long most = number(cgroup.resolve("memory.max"), UNLIMITED);
            if (most != UNLIMITED) {
                long used = number(cgroup.resolve("memory.current"), 0);
                require(bytes, most - used, "bytes of memory", "memory.max of the cgroup " + cgroup);
            }
        }
        long available = number(text(Path.of("/proc/meminfo")), "MemAvailable:");
        require(bytes, available == 0 ? UNLIMITED : available * KIBI, "bytes of memory", "this host's free memory");
    }

    private static void require(long wanted, long left, String what, String limit) {
        if (left != UNLIMITED && wanted > left / SHARE) {
            throw new Unavailable("needs " + wanted + " " + what + ", but only " + Math.max(0, left)
                    + " are left under " + limit + ", of which a cell takes at most half; raise that limit");
        }
    }

    /** @param used counted only where there is a limit: for tasks it reads all of /proc */
    private static long left(int resource, LongSupplier used) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = rlimit.allocate(arena);
            SystemCall.require("getrlimit", SystemCall.call(Linux.SYS_prlimit64(), 0, resource, 0, limit.address()));
            long soft = rlimit.rlim_cur(limit);
            // RLIM_INFINITY is all ones. RLIMIT_NPROC does not bind whoever may raise it.
            boolean free = soft < 0 || resource == Linux.RLIMIT_NPROC() && Linux.geteuid() == 0;
            return free ? UNLIMITED : soft - used.getAsLong();
        }
    }

    /** Tasks of this user: what RLIMIT_NPROC counts. */
    private static long ownTasks() {
        long tasks = 0;
        int user = Linux.getuid();
        for (Path process : list(
                Path.of("/proc"),
                path -> Character.isDigit(path.getFileName().toString().charAt(0)))) {
            String status = text(process.resolve("status"));
            if (number(status, "Uid:") == user) {
                tasks += Math.max(1, number(status, "Threads:"));
            }
        }
        return tasks;
    }

    /** All tasks of the host: behind the slash in /proc/loadavg, proc_loadavg(5). */
    private static long allTasks() {
        String[] words = text(Path.of("/proc/loadavg")).split("[ /]");
        return words.length > 4 ? Long.parseLong(words[4]) : 0;
    }

    /** This process's cgroup (version 2) and those above it that can be read. */
    private static List<Path> cgroups() {
        try {
            return OwnCgroup.find().upwards();
        } catch (Unavailable none) {
            return List.of();
        }
    }

    private static long number(Path file, long otherwise) {
        String text = text(file).strip();
        return text.isEmpty() || text.equals("max") ? otherwise : Long.parseLong(text);
    }

    /** The first number after a key in a text; 0 where there is none. */
    private static long number(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> Long.parseLong(line.substring(key.length()).strip().split("\\s+")[0]))
                .findFirst()
                .orElse(0L);
    }

    /** The text of a file; empty where it can't be read, which sets no known limit. */
    private static String text(Path file) {
        // Not Files.readString: its first read is of one byte, and a file below /proc/sys answers one read only.
        try (FileInputStream stream = new FileInputStream(file.toFile())) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static long entries(Path directory) {
        return list(directory, path -> true).size();
    }

    private static List<Path> list(Path directory, Predicate<Path> wanted) {
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(wanted).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
