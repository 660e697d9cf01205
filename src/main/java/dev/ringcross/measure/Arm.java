package dev.ringcross.measure;

import dev.ringcross.run.plan.MeasuringPlan.Injection;
import dev.ringcross.run.process.Message.ArmSamples;
import dev.ringcross.run.process.Message.Role;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One of those that take turns: a cell as itself, as its own twin, or with a delay added. It keeps its samples. */
final class Arm {
    private final OpenCell cell;
    private final Role role;
    private final @Nullable Injection injection;
    private final double[] samples;
    private int count;

    /**
     * An arm of a visit.
     *
     * @param injection the delay that is added; null for none
     * @param most samples that it will ever keep between two reports
     */
    Arm(OpenCell cell, Role role, @Nullable Injection injection, int most) {
        this.cell = cell;
        this.role = role;
        this.injection = injection;
        this.samples = new double[most];
    }

    OpenCell cell() {
        return cell;
    }

    /** Runs one slice and keeps what it gave. */
    void slice() {
        samples[count++] = injection == null ? cell.sample() : DelayedSlice.sample(cell, injection);
    }

    /** What a slice takes by the cell's calibration. */
    double expectedNanos() {
        return cell.nanosPerOperation() * cell.operations();
    }

    /** Forgets the last sample: it belonged to a turn that is not to count. */
    void forget() {
        count--;
    }

    /** What was kept since the last report. */
    ArmSamples drain() {
        double[] drained = Arrays.copyOf(samples, count);
        count = 0;
        return new ArmSamples(cell.index(), role, drained);
    }
}
