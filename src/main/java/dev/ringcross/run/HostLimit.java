package dev.ringcross.run;

import dev.ringcross.call.Unavailable;
import java.util.Arrays;
import java.util.Optional;

/**
 * A limit of this host as the JDK or JNA tells of it, in words of their own and without an errno. What it hits is absent,
 * not failed: nothing is wrong with the cell.
 */
public enum HostLimit {
    /** EMFILE and ENFILE in strerror(3). */
    FILES("Too many open files", "RLIMIT_NOFILE (ulimit -n): raise it"),

    /** What HotSpot says when pthread_create(3) is refused. */
    THREADS(
            "unable to create native thread",
            "RLIMIT_NPROC (ulimit -u), pids.max of the control group or RLIMIT_AS (ulimit -v): raise it"),

    /** EAGAIN, of fork(2) by ProcessBuilder. */
    PROCESSES(
            "Resource temporarily unavailable", "RLIMIT_NPROC (ulimit -u) or pids.max of the control group: raise it"),

    /** EFBIG. */
    FILE_SIZE("File too large", "RLIMIT_FSIZE (ulimit -f): raise it"),

    /** ENOSPC. */
    SPACE("No space left on device", "free some, or name another directory: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR"),

    /** EROFS. */
    READ_ONLY("Read-only file system", "name another directory: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR"),

    /** What ld.so says of a library on a mount with noexec, or where RLIMIT_AS has no room for it. */
    EXECUTION(
            "failed to map segment from shared object",
            "the directory is mounted noexec, or RLIMIT_AS (ulimit -v) leaves no room: name another directory by"
                    + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR, or raise the limit");

    /** How the JDK wraps what the initialiser of a class threw, from the second use of the class on. */
    private static final String AGAIN = "Exception " + Unavailable.class.getName() + ": ";

    private final String words;
    private final String remedy;

    HostLimit(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /** What was refused and what would lift it, in one line; empty where a message tells of no such thing. */
    public static Optional<String> in(Throwable thrown) {
        return in(String.valueOf(thrown.getMessage()));
    }

    static Optional<String> in(String message) {
        if (message.startsWith(AGAIN)) {
            int thread = message.lastIndexOf(" [in thread ");
            return Optional.of(message.substring(AGAIN.length(), thread < 0 ? message.length() : thread));
        }
        return Arrays.stream(values())
                .filter(refusal -> message.contains(refusal.words))
                .findFirst()
                .map(refusal -> message.lines().findFirst().orElse("").strip() + "; " + refusal.remedy);
    }
}
