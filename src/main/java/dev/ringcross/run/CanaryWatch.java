package dev.ringcross.run;

import dev.ringcross.call.Affinity;
import dev.ringcross.call.Canary;
import dev.ringcross.call.NativeLibrary;
import dev.ringcross.call.Unavailable;
import dev.ringcross.host.HostLoad;
import dev.ringcross.result.CanaryReading;
import java.util.Optional;

/** Reads the state of the host between rounds; silent where there is no library, or no /proc, to do it with. */
final class CanaryWatch implements AutoCloseable {
    private final int fork;
    private final boolean possible = libraryIsThere();
    private final HostLoad load = HostLoad.open();

    CanaryWatch(int fork) {
        this.fork = fork;
    }

    private static boolean libraryIsThere() {
        try {
            NativeLibrary.load();
            return true;
        } catch (Unavailable noLibrary) {
            return false;
        }
    }

    /** A reading on the measuring CPU; whether it was slow is judged later, against the whole run. */
    Optional<CanaryReading> read(int round) {
        HostLoad.Sample now = load.sample();
        if (!possible || now == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading(round, now));
        } catch (Unavailable refused) {
            // Elsewhere it would tell the state of another CPU; the cells say themselves that they can't be pinned.
            return Optional.empty();
        }
    }

    private CanaryReading reading(int round, HostLoad.Sample now) {
        Affinity pinned = Affinity.pinToMeasuringCpu();
        try {
            return new CanaryReading(
                    fork,
                    round,
                    Canary.throughputNanos(),
                    Canary.latencyNanos(),
                    now.runQueue(),
                    now.stealRatio(),
                    false);
        } finally {
            pinned.close();
        }
    }

    @Override
    public void close() {
        load.close();
    }
}
