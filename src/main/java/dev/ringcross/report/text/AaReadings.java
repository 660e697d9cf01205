package dev.ringcross.report.text;

import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import dev.ringcross.result.Twin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The A/A arm: for each row, the ratio of the baseline's second slice in a turn to its first.
 *
 * @param calibration whether the run's intervals hold; null where that is not known
 */
public record AaReadings(List<Reading> readings, @Nullable AaCalibration calibration) {

    /** One row's twin, with the 95 % interval of its ratio. */
    public record Reading(String name, double ratio, Interval ci95) {
        public boolean holds() {
            return ci95.contains(1);
        }
    }

    public static AaReadings of(Result result) {
        List<Reading> readings = new ArrayList<>();
        for (Cell cell : result.cells()) {
            Twin twin = cell.aa();
            if (twin != null && twin.ratio() != null && twin.ci95() != null) {
                readings.add(new Reading(cell.name(), twin.ratio(), twin.ci95()));
            }
        }
        return new AaReadings(readings, result.aa());
    }

    public boolean isEmpty() {
        return readings.isEmpty();
    }

    /** The largest distance of a bound from 1, as a logarithm. */
    public double farthest() {
        double most = readings.stream()
                .mapToDouble(reading -> Math.max(
                        Math.abs(Math.log(Math.max(reading.ci95().low(), Double.MIN_NORMAL))),
                        Math.abs(Math.log(reading.ci95().high()))))
                .max()
                .orElse(0);
        return Math.max(most, 0.01) * 1.1;
    }
}
