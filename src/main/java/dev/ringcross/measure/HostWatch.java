package dev.ringcross.measure;

import dev.ringcross.call.Canary;
import dev.ringcross.call.NativeLibrary;
import dev.ringcross.call.Unavailable;
import dev.ringcross.host.proc.HostLoad;
import dev.ringcross.run.process.Message.HostState;

/** Reads the state of the host: the canary between turns, /proc/stat between visits. NaN and -1 where it can't be read. */
final class HostWatch implements AutoCloseable {
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
                sample == null ? -1 : sample.runQueue(),
                sample == null ? 0 : sample.stealRatio());
    }

    @Override
    public void close() {
        load.close();
    }
}
