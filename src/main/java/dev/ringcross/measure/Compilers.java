package dev.ringcross.measure;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** The compilers of this JVM, which work beside the measuring thread for as long as there is something to compile. */
final class Compilers {
    private static final long STEP_MILLIS = 10;
    private static final int QUIET_STEPS = 3;
    private static final int PAUSE_STEPS = 1;
    private static final int MOST_STEPS = 100;

    private static final @Nullable CompilationMXBean BEAN = ManagementFactory.getCompilationMXBean();

    private Compilers() {}

    /** How long they have worked so far; 0 where the JVM does not tell. */
    static long millis() {
        return BEAN == null || !BEAN.isCompilationTimeMonitoringSupported() ? 0 : BEAN.getTotalCompilationTime();
    }

    /** Waits until they have gone quiet, a second at most. */
    static void awaitQuiet() {
        await(QUIET_STEPS);
    }

    /** Waits until they seem to have gone quiet: what comes next looks at their log. */
    static void awaitPause() {
        await(PAUSE_STEPS);
    }

    private static void await(int steps) {
        long before = millis();
        int quiet = 0;
        for (int step = 0; step < MOST_STEPS && quiet < steps; step++) {
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException ended) {
                throw new IllegalStateException("nobody interrupts a measuring JVM", ended);
            }
            long now = millis();
            quiet = now == before ? quiet + 1 : 0;
            before = now;
        }
    }
}
