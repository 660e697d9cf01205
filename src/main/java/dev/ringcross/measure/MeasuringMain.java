package dev.ringcross.measure;

import dev.ringcross.call.JnaLibrary;
import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.run.plan.MeasuringPlan;
import dev.ringcross.run.process.HangDiagnosis;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.MessageJson;
import dev.ringcross.run.process.Position;
import dev.ringcross.run.process.PrivateDirectory;
import dev.ringcross.run.record.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The main class of a measuring JVM: a plan comes in as the first line of standard input, messages go out as lines of
 * standard output. When standard input ends, the run has gone: this JVM goes too, and takes the run's directory along.
 *
 * <p>Its arguments are the run's directory and the file in it that holds this JVM's {@link Position}.
 */
public final class MeasuringMain {
    private static final int FAILED = 1;
    private static final int ORPHANED = 3;

    private MeasuringMain() {}

    public static void main(String[] arguments) throws IOException {
        Thread.currentThread().setName(HangDiagnosis.MEASURING_THREAD);
        PrintStream messages = System.out;
        // Whatever a library prints must not be taken for a message.
        System.setOut(System.err);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrivateDirectory directory = PrivateDirectory.of(Path.of(arguments[0]));
        String order = orders.readLine();
        if (order == null) {
            // The run went before it could say what to do.
            directory.close();
            return;
        }
        MeasuringPlan plan = MessageJson.plan(order);
        Consumer<Message> report = message -> {
            messages.println(MessageJson.line(message));
            messages.flush();
        };
        TurnGate gate = new TurnGate(plan.paced(), report);
        Thread.ofPlatform().daemon().name("orders").start(() -> haltWhenOrphaned(orders, gate, directory));
        try {
            follow(plan, report, gate, directory.path(), Position.open(Path.of(arguments[1])));
        } catch (Throwable failed) {
            // Whatever it is: the run quotes the last line, which shall be the reason and no stack frame.
            System.err.println(Failure.of(failed).reason());
            System.exit(FAILED);
        }
    }

    /** Does what the plan says, alone. */
    static void follow(MeasuringPlan plan, Consumer<Message> report, Path directory, Position position) {
        follow(plan, report, new TurnGate(false, report), directory, position);
    }

    private static void follow(
            MeasuringPlan plan, Consumer<Message> report, TurnGate gate, Path directory, Position position) {
        report.accept(new Message.Started());
        Set<String> needed =
                plan.cells().stream().map(MeasuringPlan.CellName::primitive).collect(Collectors.toSet());
        List<CellSpec> cells = resolve(plan, Catalogue.load(needed::contains));
        if (cells.stream().anyMatch(cell -> cell.route().usesJna())) {
            JnaLibrary.prepare(directory);
        }
        if (plan.task() == MeasuringPlan.Task.COUNT) {
            new Counting(cells, position, report).run();
        } else {
            new Timing(plan, cells, position, gate, report).run();
        }
        report.accept(new Message.Done(WaitedTime.ofThisThreadNanos()));
    }

    private static List<CellSpec> resolve(MeasuringPlan plan, Catalogue catalogue) {
        return plan.cells().stream()
                .map(name -> new CellSpec(
                        catalogue.byId(name.primitive()).orElseThrow(),
                        Route.byId(name.route()).orElseThrow(),
                        name.params()))
                .toList();
    }

    /** Each line after the plan lets a paced JVM work once more. */
    private static void haltWhenOrphaned(BufferedReader orders, TurnGate gate, PrivateDirectory directory) {
        try (directory) {
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                gate.permit(line);
            }
        } catch (IOException broken) {
            System.err.println("the run has gone: " + broken.getMessage());
        } finally {
            Runtime.getRuntime().halt(ORPHANED);
        }
    }
}
