package dev.ringcross.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command in this JVM, with what it wrote on both streams. */
record InProcess(int status, String out, String err) {
    /** Far longer than any command here takes on any host: only what hangs meets it. */
    private static final int PATIENCE_SECONDS = 120;

    /** @throws AssertionError when it throws, or hangs */
    static InProcess of(List<String> arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int status = watched(arguments);
            System.out.flush();
            return new InProcess(
                    status, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static int watched(List<String> arguments) {
        FutureTask<Integer> run = new FutureTask<>(() -> Ringcross.execute(arguments.toArray(String[]::new)));
        Thread thread = Thread.ofPlatform().daemon().start(run);
        try {
            return run.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException thrown) {
            throw new AssertionError("threw", thrown.getCause());
        } catch (TimeoutException hangs) {
            AssertionError where = new AssertionError("no end after " + PATIENCE_SECONDS + " s", hangs);
            where.setStackTrace(thread.getStackTrace());
            throw where;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
