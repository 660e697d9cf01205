package dev.ringcross.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One side's measuring JVM while both are alive: it is given turns, and what it tells in each is kept. */
final class LiveSeat implements AutoCloseable {
    private final LiveSide side;
    private final List<Samples> cells;
    private final int fork;
    private final Progress progress;
    private final ForkProcess process;
    private @Nullable Samples visited;

    private LiveSeat(LiveSide side, List<Samples> cells, int fork, Progress progress, ForkProcess process) {
        this.side = side;
        this.cells = cells;
        this.fork = fork;
        this.progress = progress;
        this.process = process;
    }

    /** Starts it; a command prefix that is not there is a {@link UsageException}. */
    static LiveSeat start(
            LiveSide side, LiveOptions options, ForkPlan plan, List<Samples> cells, Path errors, Progress progress)
            throws IOException {
        try {
            ForkProcess process = ForkProcess.start(plan, options.cpus(), options.cellSeconds(), side, errors);
            return new LiveSeat(side, cells, plan.fork(), progress, process);
        } catch (IOException noSuchCommand) {
            if (side.prefix().isEmpty()) {
                throw noSuchCommand;
            }
            throw new UsageException("--live \"" + side.text() + "\" cannot be started: " + noSuchCommand.getMessage());
        }
    }

    /**
     * Waits until it is up and asks for its first turn; false when the comparison was stopped meanwhile. A JVM that ends
     * instead was refused its flags, or its prefix was refused what it does: a {@link UsageException}.
     */
    boolean isReady(BooleanSupplier stopped) throws IOException, InterruptedException {
        boolean ready = listen();
        if (!ready && !stopped.getAsBoolean()) {
            throw new UsageException("--live \"" + side.text() + "\" did not start: " + process.firstWords());
        }
        return ready;
    }

    /** Lets it work until it has done its turn; false when it died over a cell, which is then marked as failed. */
    boolean turn() throws IOException, InterruptedException {
        process.turn();
        return listen();
    }

    /** Why it went: for the cell that it visited last. */
    void blame() throws IOException, InterruptedException {
        String lastWords = process.lastWords();
        if (visited == null) {
            throw new IOException("--live \"" + side.text() + "\" measured no cell: " + lastWords);
        }
        visited.failure = new Failure(false, lastWords);
    }

    private boolean listen() throws InterruptedException {
        for (ForkMessage message = process.next(); message != null; message = process.next()) {
            if (message.kind() == ForkMessage.Kind.READY || message.kind() == ForkMessage.Kind.DONE) {
                return true;
            }
            if (message.cell() >= 0) {
                visited = cells.get(message.cell());
                accept(visited, message);
            }
        }
        return false;
    }

    private void accept(Samples heard, ForkMessage message) {
        heard.accept(message, fork);
        if (message.kind() == ForkMessage.Kind.SAMPLE || message.kind() == ForkMessage.Kind.WARM) {
            progress.measured(heard.cell, fork, message.round(), message.value());
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
