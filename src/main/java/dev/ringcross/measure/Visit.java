package dev.ringcross.measure;

import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.Message.HostState;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Some turns of cells that are open together, the canary before the first and after each. Only whole turns are told; a
 * visit that lasts tells them while it goes on, so that little is lost when it is interrupted.
 */
final class Visit {
    private static final long REPORT_NANOS = 100_000_000;

    private final String turnGroup;
    private final int number;
    private final HostState host;
    private final List<Arm> arms;
    private final HostWatch watch;
    private final Consumer<Message> report;
    private final double[] throughputNs;
    private int turns;

    /**
     * @param number of this visit among those to the same group
     * @param most turns at most
     */
    Visit(String turnGroup, int number, List<Arm> arms, int most, HostWatch watch, Consumer<Message> report) {
        this.turnGroup = turnGroup;
        this.number = number;
        this.arms = arms;
        this.watch = watch;
        this.report = report;
        this.throughputNs = new double[most + 1];
        this.host = watch.read();
    }

    /** Takes so many turns. */
    void take(Turn turn, int most) {
        throughputNs[0] = watch.throughputNanos();
        long reported = System.nanoTime();
        for (int i = 0; i < most; i++) {
            turn.take();
            turns++;
            throughputNs[turns] = watch.throughputNanos();
            if (System.nanoTime() - reported > REPORT_NANOS) {
                tell();
                reported = System.nanoTime();
            }
        }
        tell();
    }

    private void tell() {
        if (turns > 0) {
            double[] canary = Arrays.copyOf(throughputNs, turns + 1);
            report.accept(new Message.Turns(
                    turnGroup,
                    number,
                    host,
                    canary,
                    arms.stream().map(Arm::drain).toList()));
            throughputNs[0] = throughputNs[turns];
            turns = 0;
        }
    }
}
