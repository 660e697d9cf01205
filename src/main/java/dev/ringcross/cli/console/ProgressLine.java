package dev.ringcross.cli.console;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.process.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** Shows progress on standard error: on a terminal one line that is updated, else a line for each measuring JVM. */
public final class ProgressLine implements Progress {
    private static final String ERASE_LINE = "\r\033[K";

    private final PrintStream error;
    private final boolean terminal;
    private final long startNanos = System.nanoTime();
    private String what = "";
    private boolean first = true;

    /** Progress on standard error, unless it is switched off. */
    public static Progress unless(boolean quiet) {
        return quiet ? Progress.SILENT : new ProgressLine(System.err, Terminal.ERROR.obeysEscapes());
    }

    private ProgressLine(PrintStream error, boolean terminal) {
        this.error = error;
        this.terminal = terminal;
    }

    @Override
    public void jvm(int jvm, int jvms, String task) {
        what = task + (jvms > 1 ? " in JVM " + (jvm + 1) + " of " + jvms : "");
        if (terminal) {
            error.print(ERASE_LINE + what);
            error.flush();
        } else {
            error.println("ringcross: " + what);
        }
    }

    @Override
    public void calibrated(CellSpec cell, double nanos) {
        String number = String.format(Locale.ROOT, "%s about %,.1f ns", cell.name(), nanos);
        if (terminal) {
            show(": first estimate, " + number);
        } else if (first) {
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            error.printf(Locale.ROOT, "ringcross: first number after %.1f s: %s%n", seconds, number);
        }
        first = false;
    }

    @Override
    public void measured(CellSpec cell) {
        if (terminal) {
            show(": " + cell.name());
        }
    }

    private void show(String words) {
        error.print(ERASE_LINE + what + words);
        error.flush();
    }

    @Override
    public void finished() {
        if (terminal) {
            error.print(ERASE_LINE);
            error.flush();
        }
    }
}
