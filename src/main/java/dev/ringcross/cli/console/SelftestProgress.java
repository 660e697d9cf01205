package dev.ringcross.cli.console;

import dev.ringcross.compare.SelfTesting;
import dev.ringcross.result.Comparison.ComparedCell;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Shows the progress of a self-test on standard error: on a terminal one line that is updated, else a line for each
 * tenth of the test.
 */
public final class SelftestProgress implements SelfTesting.Watcher {
    private static final String ERASE_LINE = "\r\033[K";
    private static final int LINES = 10;

    private final PrintStream error;
    private final boolean terminal;
    private final boolean quiet;
    private final long startNanos = System.nanoTime();

    public SelftestProgress(PrintStream error, boolean terminal, boolean quiet) {
        this.error = error;
        this.terminal = terminal;
        this.quiet = quiet;
    }

    @Override
    public void compared(int run, int runs, List<ComparedCell> compared) {
        int done = run + 1;
        boolean due = terminal || done == 1 || done == runs || done * LINES / runs > run * LINES / runs;
        if (quiet || !due) {
            return;
        }
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        String ratios = compared.stream()
                .map(cell -> cell.ratio() == null ? "?" : String.format(Locale.ROOT, "%.3f", cell.ratio()))
                .collect(Collectors.joining(" "));
        String line = String.format(
                Locale.ROOT,
                "comparison %d of %d, ratios %s, %.0f s, %.0f s to go",
                done,
                runs,
                ratios,
                seconds,
                seconds / done * (runs - done));
        if (terminal) {
            error.print(ERASE_LINE + line);
            error.flush();
        } else {
            error.println("ringcross: " + line);
        }
    }

    public void finished() {
        if (terminal && !quiet) {
            error.print(ERASE_LINE);
            error.flush();
        }
    }
}
