package dev.ringcross.experiment;

import dev.ringcross.result.Observation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs experiments one after the other, and compares the host's state before the first and after the last. */
public final class Experimenting {
    private final List<Experiment> experiments;
    private final Path directory;
    private volatile boolean stopped;
    private volatile @Nullable Thread waiting;

    /** @param directory private to this run; whoever made it removes it */
    public Experimenting(List<Experiment> experiments, Path directory) {
        this.experiments = experiments;
        this.directory = directory;
    }

    /**
     * The observations of the experiments begun before a stop, in order, and of {@link HostTraces#NAME}.
     *
     * @param begins gets the name of each experiment before it begins
     */
    public List<Observation> observe(Consumer<String> begins) {
        List<Observation> observations = new ArrayList<>();
        waiting = Thread.currentThread();
        HostTraces before = HostTraces.now(directory);
        try {
            for (Experiment experiment : experiments) {
                if (stopped) {
                    break;
                }
                begins.accept(experiment.name());
                observations.add(new ExperimentProcess(experiment, directory).observe());
            }
        } catch (InterruptedException stop) {
            stopped = true;
        } finally {
            waiting = null;
        }
        if (!experiments.isEmpty()) {
            observations.add(before.beside(HostTraces.now(directory)));
        }
        return observations;
    }

    /** Ends the running experiment and begins no other. May be called from any thread. */
    public void stop() {
        stopped = true;
        Thread thread = waiting;
        if (thread != null) {
            thread.interrupt();
        }
    }

    public boolean isComplete() {
        return !stopped;
    }
}
