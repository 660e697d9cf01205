package dev.ringcross.measure;

import dev.ringcross.call.Canary;
import dev.ringcross.call.NativeLibrary;
import dev.ringcross.call.Unavailable;
import dev.ringcross.host.proc.HostLoad;
import dev.ringcross.host.proc.OwnThreads;
import dev.ringcross.run.process.Message.HostState;
import java.util.concurrent.locks.LockSupport;

/** Reads the state of the host: the canary between turns, /proc/stat between visits. NaN and -1 where it can't be read. */
final class HostWatch implements AutoCloseable {
    private static final int READINGS = 10;
    private static final long PAUSE_NANOS = 200_000;

    /** The run queue when nobody but the thread that reads it is runnable. */
    private static final int ALONE = 1;

    private final boolean hasCanary = libraryIsThere();
    private final HostLoad load = HostLoad.open();

    private static boolean libraryIsThere() {
        try {
            NativeLibrary.load();
            return true;
        } catch (Unavailable noLibrary) {
            return false;
        }
    }

    /** Nanoseconds a step of the throughput-bound loop. */
    double throughputNanos() {
        return hasCanary ? Canary.throughputNanos() : Double.NaN;
    }

    /** What is read between two visits. */
    HostState read() {
        HostLoad.Sample sample = load.sample();
        return new HostState(
                hasCanary ? Canary.latencyNanos() : Double.NaN,
                sample == null ? -1 : steadyRunQueue(sample.runQueue()),
                sample == null ? Double.NaN : sample.stealRatio());
    }

    /**
     * The least of some readings. Threads of this program's own that pass on what was measured, and children that end, are
     * runnable for moments only; another program that computes is in each reading. So is a compiler thread of this JVM
     * where compiling takes long, as under emulation: what runs of this JVM is not the host's load.
     */
    private int steadyRunQueue(int first) {
        int least = first;
        for (int reading = 1; reading < READINGS && least > ALONE; reading++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            least = Math.min(least, load.runQueue());
        }
        return least <= ALONE ? least : Math.max(ALONE, least - (OwnThreads.running() - ALONE));
    }

    @Override
    public void close() {
        load.close();
    }
}
