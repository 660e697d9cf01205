package dev.ringcross.run.process;

import dev.ringcross.call.Unavailable;
import dev.ringcross.error.PlainReason;
import java.util.Arrays;
import java.util.Optional;

/**
 * A limit of this host that the JDK or JNA report in their own words, without an errno. A cell that meets it is absent,
 * not failed, since nothing is wrong with the cell.
 */
public enum HostLimit {
    /** EMFILE and ENFILE in strerror(3). */
    FILES("Too many open files", "raise RLIMIT_NOFILE (ulimit -n)"),

    /** HotSpot's message when pthread_create(3) is refused. */
    THREADS(
            "unable to create native thread",
            "raise RLIMIT_NPROC (ulimit -u), pids.max of the control group or RLIMIT_AS (ulimit -v)"),

    /** EAGAIN, of fork(2) by ProcessBuilder. */
    PROCESSES("Resource temporarily unavailable", "raise RLIMIT_NPROC (ulimit -u) or pids.max of the control group"),

    /** EFBIG. */
    FILE_SIZE("File too large", "raise RLIMIT_FSIZE (ulimit -f)"),

    /** ENOSPC. */
    SPACE("No space left on device", "free some space, or name another directory: TMPDIR=DIR"),

    /** EROFS. */
    READ_ONLY("Read-only file system", "name another directory: TMPDIR=DIR"),

    /** The message of ld.so about a library on a mount with noexec, or without room under RLIMIT_AS. */
    EXECUTION(
            "failed to map segment from shared object",
            "the directory is mounted noexec, or RLIMIT_AS (ulimit -v) leaves no room: name another directory by"
                    + " TMPDIR=DIR, or raise the limit");

    /** The JDK's words around an exception of a class's initialiser, from the second use of the class on. */
    private static final String AGAIN = "Exception " + Unavailable.class.getName() + ": ";

    private final String words;
    private final String remedy;

    HostLimit(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /** What was refused and what would lift it, in one line; empty where the message is about something else. */
    public static Optional<String> in(Throwable thrown) {
        return in(String.valueOf(thrown.getMessage()));
    }

    public static Optional<String> in(String message) {
        if (message.startsWith(AGAIN)) {
            int thread = message.lastIndexOf(" [in thread ");
            return Optional.of(message.substring(AGAIN.length(), thread < 0 ? message.length() : thread));
        }
        return Arrays.stream(values())
                .filter(refusal -> message.contains(refusal.words))
                .findFirst()
                .map(refusal -> PlainReason.withoutClassNames(
                                message.lines().findFirst().orElse("")) + "; " + refusal.remedy);
    }
}
