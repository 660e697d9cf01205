package dev.ringcross.run.live;

import dev.ringcross.run.process.Progress;
import dev.ringcross.run.record.CellRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Two sides measured in turn. Where they differ only in what is called, both take turns in the same JVMs; where their
 * JVMs differ, two JVMs are alive at once, of which only one works at a time.
 */
public abstract class LiveMeasurement {
    public LiveMeasurement() {}

    /** @param directory private to this comparison; whoever made it removes it */
    public static LiveMeasurement of(
            LiveOptions options, List<LiveCells.Pair> cells, Path directory, Progress progress) {
        return options.inOneJvm()
                ? new LiveInOneJvm(options, cells, directory, progress)
                : new LiveInTwoJvms(options, cells, directory, progress);
    }

    /** Measures until the schedule is done, unless it is stopped. */
    public abstract void measure() throws IOException, InterruptedException;

    /** Ends the measuring JVMs now and keeps what they have reported. May be called from any thread. */
    public abstract void stop();

    public abstract boolean isComplete();

    /** Whether both sides took turns in the same JVMs. */
    public abstract boolean isInOneJvm();

    /** The samples of each pair of cells. */
    public abstract List<LivePair> pairs();

    /** The cells of the old side that were measured twice: the A/A arm. */
    public abstract List<CellRecorder> twinned();
}
