package dev.ringcross.host.proc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the run queue and the steal time again and again, one read of /proc/stat each. For one thread. */
public final class HostLoad implements AutoCloseable {

    private final @Nullable RandomAccessFile file;
    private final @Nullable String reason;
    private byte[] buffer = new byte[16 * 1024];
    private @Nullable ProcStat last;
    private final int cpus;

    private HostLoad(@Nullable RandomAccessFile file, @Nullable String reason) {
        this.file = file;
        this.reason = reason;
        this.last = read();
        this.cpus = ProcStat.cpus(buffer);
    }

    /**
     * The host between two readings.
     *
     * @param runQueue tasks that run or wait for a CPU, the caller's own thread included
     * @param stealRatio share of the CPU time since the reading before that was stolen, 0 … 1; NaN where the counters
     *     stepped back or no tick passed. The kernel counts in ticks (mostly 10 ms a CPU), so readings less than a second
     *     apart are coarse
     */
    public record Sample(int runQueue, double stealRatio) {}

    /** Opens /proc/stat and takes a first reading. */
    public static HostLoad open() {
        return open(Path.of("/proc/stat"));
    }

    static HostLoad open(Path path) {
        try {
            return new HostLoad(new RandomAccessFile(path.toFile(), "r"), null);
        } catch (IOException e) {
            return new HostLoad(null, "no readable " + path);
        }
    }

    /** Takes a reading; null when /proc/stat can't be read, with the cause in {@link #reason()}. */
    public @Nullable Sample sample() {
        ProcStat before = last;
        ProcStat now = read();
        if (now == null) {
            return null;
        }
        last = now;
        return new Sample(now.running(), before == null ? now.stealSinceBoot() : now.stealSince(before));
    }

    /** The tasks that run or wait for a CPU now, the caller's own thread included; -1 when /proc/stat can't be read. */
    public int runQueue() {
        ProcStat now = read();
        return now == null ? -1 : now.running();
    }

    /** CPUs of the host that are online; 0 when /proc/stat can't be read. */
    public int cpus() {
        return cpus;
    }

    /** Why there are no samples, null when there are. */
    public @Nullable String reason() {
        return reason != null ? reason : last == null ? "/proc/stat is not of the form proc_stat(5) describes" : null;
    }

    @Nullable
    ProcStat last() {
        return last;
    }

    private @Nullable ProcStat read() {
        if (file == null) {
            return null;
        }
        try {
            file.seek(0);
            int length = 0;
            for (int got; (got = file.read(buffer, length, buffer.length - length)) > 0; ) {
                length += got;
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * length);
                }
            }
            return ProcStat.parse(buffer, length);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // Open for reading only: nothing can be lost.
            }
        }
    }
}
