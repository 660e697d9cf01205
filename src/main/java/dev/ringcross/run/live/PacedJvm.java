package dev.ringcross.run.live;

import dev.ringcross.error.PlainReason;
import dev.ringcross.run.plan.JvmConfiguration;
import dev.ringcross.run.plan.JvmSettings;
import dev.ringcross.run.plan.MeasuringPlan;
import dev.ringcross.run.plan.UsageException;
import dev.ringcross.run.process.MeasuringJvm;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.Message.ArmSamples;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.run.process.Progress;
import dev.ringcross.run.record.CellRecorder;
import dev.ringcross.stats.TurnSamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The measuring JVM of one side while both sides are alive. It works one pass at a time, when it is told to. Each pass
 * is kept as one value, its median, so that it can be paired with the same pass of the other side.
 */
final class PacedJvm implements AutoCloseable {
    private final JvmConfiguration side;
    private final List<CellRecorder> cells;
    private final int jvm;
    private final Progress progress;
    private final MeasuringJvm process;

    private PacedJvm(
            JvmConfiguration side, List<CellRecorder> cells, int jvm, Progress progress, MeasuringJvm process) {
        this.side = side;
        this.cells = cells;
        this.jvm = jvm;
        this.progress = progress;
        this.process = process;
    }

    /** Starts the JVM; a command prefix that does not exist is a {@link UsageException}. */
    static PacedJvm start(
            JvmSettings settings, MeasuringPlan plan, List<CellRecorder> cells, Path errors, Progress progress)
            throws IOException {
        JvmConfiguration side = settings.configuration();
        try {
            return new PacedJvm(side, cells, plan.jvm(), progress, MeasuringJvm.start(plan, settings, errors));
        } catch (IOException noSuchCommand) {
            if (side.prefix().isEmpty()) {
                throw noSuchCommand;
            }
            throw new UsageException(
                    "--live \"" + side.text() + "\" cannot be started: " + PlainReason.of(noSuchCommand));
        }
    }

    /**
     * Waits until the JVM is up and asks for its first turn; false when the comparison was stopped meanwhile. A JVM
     * that ends instead has flags or a command prefix that don't work: a {@link UsageException}.
     */
    boolean isReady(BooleanSupplier stopped) throws IOException, InterruptedException {
        boolean ready = listen();
        if (!ready && !stopped.getAsBoolean()) {
            throw new UsageException("--live \"" + side.text() + "\" did not start: " + process.firstWords());
        }
        return ready;
    }

    /** Lets the JVM work until it waits again; false when it died during a cell. */
    boolean work() throws IOException, InterruptedException {
        process.permit();
        return listen();
    }

    /** Marks the cell that the JVM worked on when it ended as failed. */
    void blame() throws IOException, InterruptedException {
        String lastWords = process.lastWords();
        int cell = process.cell();
        if (cell < 0 || cell >= cells.size()) {
            throw new IOException("--live \"" + side.text() + "\" measured no cell: " + lastWords);
        }
        cells.get(cell).fail(false, lastWords);
    }

    private boolean listen() throws InterruptedException {
        Map<Role, Map<Integer, List<double[]>>> pass = new EnumMap<>(Role.class);
        for (Message message = process.next(); message != null; message = process.next()) {
            if (message instanceof Message.Ready || message instanceof Message.Done) {
                keep(pass);
                return true;
            } else if (message instanceof Message.NoNumber none) {
                cells.get(none.cell()).fail(none.absent(), none.reason());
            } else if (message instanceof Message.Turns turns) {
                for (ArmSamples arm : turns.arms()) {
                    pass.computeIfAbsent(arm.role(), role -> new HashMap<>())
                            .computeIfAbsent(arm.cell(), cell -> new ArrayList<>())
                            .add(arm.samples());
                }
                progress.measured(cells.get(turns.arms().get(0).cell()).cell);
            }
        }
        return false;
    }

    private void keep(Map<Role, Map<Integer, List<double[]>>> pass) {
        pass.forEach((role, byCell) -> byCell.forEach((cell, parts) -> {
            double[] whole = parts.stream().flatMapToDouble(Arrays::stream).toArray();
            cells.get(cell).add(role, jvm, new TurnSamples(new double[][] {whole}).medians());
        }));
    }

    @Override
    public void close() {
        process.close();
    }
}
