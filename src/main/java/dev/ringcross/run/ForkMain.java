package dev.ringcross.run;

import dev.ringcross.call.JnaLibrary;
import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of a measuring JVM: a plan comes in as the first line of standard input, messages go out as lines of
 * standard output. When standard input ends, the run has gone: this JVM goes too, and takes the run's directory, its only
 * argument, along.
 */
public final class ForkMain {
    private static final int FAILED = 1;
    private static final int ORPHANED = 3;

    private ForkMain() {}

    public static void main(String[] arguments) throws IOException {
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
        BlockingQueue<String> turns = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("orders").start(() -> haltWhenOrphaned(orders, turns, directory));
        try {
            follow(Wire.GSON.fromJson(order, ForkPlan.class), messages, turns, directory.path());
        } catch (Throwable failed) {
            // Whatever it is: the run quotes the last line, which shall be the reason and no stack frame.
            System.err.println(Failure.of(failed).reason());
            System.exit(FAILED);
        }
    }

    private static void follow(ForkPlan plan, PrintStream messages, BlockingQueue<String> turns, Path directory) {
        Reporter reporter = message -> {
            messages.println(Wire.GSON.toJson(message));
            messages.flush();
        };
        List<CellSpec> cells = resolve(plan, Catalogue.load());
        if (cells.stream().anyMatch(cell -> cell.route().usesJna())) {
            JnaLibrary.prepare(directory);
        }
        if (plan.task().equals(ForkPlan.COUNT)) {
            new CountedFork(cells, reporter).run();
        } else {
            new TimedFork(plan, cells, reporter, plan.isPaced() ? new Turns(reporter, turns) : Turns.ALWAYS).run();
        }
        reporter.tell(ForkMessage.of(ForkMessage.Kind.DONE, -1, -1, 0));
    }

    private static List<CellSpec> resolve(ForkPlan plan, Catalogue catalogue) {
        return plan.cells().stream()
                .map(name -> new CellSpec(
                        catalogue.byId(name.primitive()).orElseThrow(),
                        Route.byId(name.route()).orElseThrow(),
                        name.params()))
                .toList();
    }

    /** Each line after the plan gives a turn. */
    private static void haltWhenOrphaned(
            BufferedReader orders, BlockingQueue<String> turns, PrivateDirectory directory) {
        try (directory) {
            for (String turn = orders.readLine(); turn != null; turn = orders.readLine()) {
                turns.add(turn);
            }
        } catch (IOException broken) {
            System.err.println("the run has gone: " + broken.getMessage());
        } finally {
            Runtime.getRuntime().halt(ORPHANED);
        }
    }
}
