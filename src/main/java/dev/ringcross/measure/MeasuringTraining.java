package dev.ringcross.measure;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.plan.MeasuringPlan;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.MessageJson;
import dev.ringcross.run.process.Position;
import dev.ringcross.run.process.PrivateDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the build runs once to record which classes a measuring JVM loads, so that it starts from a cached image. */
public final class MeasuringTraining {
    /** A system call by every route, and a switch with a peer; a route that this host refuses is left out. */
    private static final List<String> ROWS = List.of("getppid", "pipe-pingpong between=threads cpus=same");

    private MeasuringTraining() {}

    public static void main(String[] arguments) throws IOException {
        List<CellSpec> cells = Catalogue.load().entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .filter(cell -> ROWS.contains(cell.rowName()))
                .filter(CellSpec::isOffered)
                .toList();
        try (PrivateDirectory directory = PrivateDirectory.create()) {
            Path file = directory.path().resolve("position");
            Position position = Position.create(file);
            MeasuringPlan plan = MessageJson.plan(MessageJson.line(MeasuringPlan.training(cells)));
            MeasuringMain.follow(plan, MeasuringTraining::format, directory.path(), position);
        }
    }

    /** As a message is told, without telling it. */
    private static void format(Message message) {
        MessageJson.line(message);
    }
}
