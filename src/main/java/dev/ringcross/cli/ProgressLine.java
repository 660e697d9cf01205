package dev.ringcross.cli;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.Progress;
import java.io.PrintStream;

/** Progress on standard error: one line that is drawn over on a terminal, else a line for each measuring JVM. */
final class ProgressLine implements Progress {
    private static final String ERASE_LINE = "\r\033[K";

    private final PrintStream error;
    private final boolean terminal;
    private final long startNanos = System.nanoTime();
    private String what = "";
    private boolean first = true;

    /** On standard error, unless nobody wants to know. */
    static Progress unless(boolean quiet) {
        return quiet ? Progress.SILENT : new ProgressLine(System.err, Terminal.ERROR.isTerminal());
    }

    private ProgressLine(PrintStream error, boolean terminal) {
        this.error = error;
        this.terminal = terminal;
    }

    @Override
    public void fork(int fork, int forks, String task) {
        what = task + (forks > 1 ? " in JVM " + (fork + 1) + " of " + forks : "");
        if (terminal) {
            error.print(ERASE_LINE + what);
            error.flush();
        } else {
            error.println("ringcross: " + what);
        }
    }

    @Override
    public void measured(CellSpec cell, int fork, int round, double nanos) {
        if (round < -1) {
            return;
        }
        String number = String.format("%s %,.1f ns", cell.name(), nanos);
        if (terminal) {
            error.print(ERASE_LINE + what + (round < 0 ? ", first look: " : ", round " + (round + 1) + ": ") + number);
            error.flush();
        } else if (first) {
            error.printf("ringcross: first number after %.1f s: %s%n", (System.nanoTime() - startNanos) / 1e9, number);
        }
        first = false;
    }

    @Override
    public void finished() {
        if (terminal) {
            error.print(ERASE_LINE);
            error.flush();
        }
    }
}
