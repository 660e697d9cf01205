package dev.ringcross.report;

import dev.ringcross.result.Cell;
import dev.ringcross.result.NoiseFloor;
import dev.ringcross.result.NoiseFloor.Twin;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The A/A arm by fork and round: what each cell took the second time over what it took the first time.
 *
 * @param noise what the run calls different although it is the same, as a fraction
 * @param places how many rounds there are in all forks together
 */
record AaReadings(List<String> names, List<Reading> readings, double noise, int places) {

    /**
     * One round of one cell.
     *
     * @param place of the round in the run, from 0
     */
    record Reading(int twin, int place, double ratio) {}

    static AaReadings of(Result result) {
        NoiseFloor floor = result.noiseFloor();
        int rounds = Math.max(1, result.run().rounds());
        List<Reading> readings = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Twin twin : floor == null ? List.<Twin>of() : floor.cells()) {
            Optional<Cell> first = result.cells().stream()
                    .filter(cell -> cell.primitive().equals(twin.primitive())
                            && cell.route().equals(twin.route())
                            && cell.params().equals(twin.params()))
                    .findFirst();
            if (first.isPresent()) {
                add(readings, names.size(), twin, first.get(), rounds);
                names.add(first.get().name());
            }
        }
        double noise = floor == null || floor.ratio() == null ? 0 : floor.ratio();
        int places = readings.stream().mapToInt(Reading::place).max().orElse(0) + 1;
        return new AaReadings(names, readings, noise, places);
    }

    private static void add(List<Reading> readings, int number, Twin twin, Cell cell, int rounds) {
        for (int fork = 0; fork < Math.min(twin.samples().size(), cell.samples().size()); fork++) {
            List<@Nullable Double> second = twin.samples().get(fork);
            List<@Nullable Double> first = cell.samples().get(fork);
            for (int round = 0; round < Math.min(second.size(), first.size()); round++) {
                Double later = second.get(round);
                Double earlier = first.get(round);
                if (later != null && earlier != null && later > 0 && earlier > 0) {
                    readings.add(new Reading(number, fork * rounds + round, later / earlier));
                }
            }
        }
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    /** The largest distance from 1, as a logarithm; the band of noise lies within it. */
    double farthest() {
        double most = readings.stream()
                .mapToDouble(reading -> Math.abs(Math.log(reading.ratio())))
                .max()
                .orElse(0);
        return Math.max(Math.max(most, Math.log1p(noise)), 0.01) * 1.1;
    }
}
