package dev.ringcross.host.proc;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The two lines of /proc/stat that tell how busy the host is (proc_stat(5)).
 *
 * @param total ticks of all CPUs since boot: user to steal; guest time is already part of user time
 * @param steal ticks that the hypervisor gave to others; below 0 where the kernel's unsigned counter stepped back over
 *     0, as it does under some hypervisors
 * @param running tasks that run or wait for a CPU, ourselves included
 */
record ProcStat(long total, long steal, int running) {

    private static final int COUNTED = 8;
    private static final int STEAL = 7;
    private static final byte[] CPU = "cpu ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RUNNING = "\nprocs_running ".getBytes(StandardCharsets.US_ASCII);

    /** Parses without copies, so that a reading between two visits makes next to no garbage. */
    static @Nullable ProcStat parse(byte[] text, int length) {
        int running = find(text, length);
        if (running < 0 || length < CPU.length || !matches(text, 0, CPU)) {
            return null;
        }
        long total = 0;
        long steal = 0;
        int at = CPU.length;
        for (int field = 0; field < COUNTED; field++) {
            while (at < length && text[at] == ' ') {
                at++;
            }
            long ticks = number(text, at, length);
            total += ticks;
            steal = field == STEAL ? ticks : 0;
            while (at < length && isDigit(text[at])) {
                at++;
            }
        }
        return new ProcStat(total, steal, (int) number(text, running + RUNNING.length, length));
    }

    /** The number of lines "cpu0", "cpu1", … in a buffer that is filled up with zeros. */
    static int cpus(byte[] text) {
        int cpus = 0;
        for (int at = CPU.length; at < text.length - CPU.length; at++) {
            if (text[at] == '\n' && text[at + 1] == 'c' && text[at + 2] == 'p' && text[at + 3] == 'u') {
                cpus++;
            }
        }
        return cpus;
    }

    /**
     * The share of the time between two readings that was stolen. NaN when no tick passed, and when the counters do not
     * make a share: they may step back between readings (proc_stat(5)).
     */
    double stealSince(ProcStat before) {
        return share(steal - before.steal, total - before.total);
    }

    /** The share of the time since boot that was stolen; NaN when the counters do not make a share. */
    double stealSinceBoot() {
        return share(steal, total);
    }

    private static double share(long part, long whole) {
        return whole <= 0 || part < 0 || part > whole ? Double.NaN : (double) part / whole;
    }

    /** Finds procs_running, which stands near the end after the long line of interrupts. */
    private static int find(byte[] text, int length) {
        for (int at = length - RUNNING.length; at >= 0; at--) {
            if (text[at] == '\n' && matches(text, at, RUNNING)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] text, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (text[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** A number; 0 where there is no digit, since kernels before 2.6.11 write fewer fields. */
    private static long number(byte[] text, int from, int length) {
        long value = 0;
        for (int at = from; at < length && isDigit(text[at]); at++) {
            value = value * 10 + (text[at] - '0');
        }
        return value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
