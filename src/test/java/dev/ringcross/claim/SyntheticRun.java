package dev.ringcross.claim;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Observation;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run made up for a test: cells of ten forks by six rounds about a value, and what experiments left. */
final class SyntheticRun {
    private static final int FORKS = 10;
    private static final int ROUNDS = 6;
    private static final double JITTER = 0.004;

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Observation> observations = new ArrayList<>();
    private final Random random = new Random(7);

    /** A cell of which so few rounds were measured, in one fork, that nothing can be said of it. */
    SyntheticRun rare(String name, double nanos) {
        cells.put(name, made(name, Cell.OK, null, nanos, List.of(List.of(nanos, nanos)), null));
        return this;
    }

    /** A cell that takes about so many nanoseconds, by the name that claims know it by. */
    SyntheticRun cell(String name, double nanos) {
        return cell(name, nanos, JITTER, null);
    }

    /** A cell whose rounds scatter by that fraction. */
    SyntheticRun noisy(String name, double nanos, double jitter) {
        return cell(name, nanos, jitter, null);
    }

    /** A cell of which the kernel counted so much per operation. */
    SyntheticRun counted(String name, double nanos, double entries, double switches, double faults) {
        Evidence evidence =
                new Evidence(Evidence.PERF_EVENT, null, 1000, entries, switches, 0.0, faults, Map.of(), null);
        return cell(name, nanos, JITTER, evidence);
    }

    private SyntheticRun cell(String name, double nanos, double jitter, @Nullable Evidence evidence) {
        List<List<@Nullable Double>> samples = new ArrayList<>();
        for (int fork = 0; fork < FORKS; fork++) {
            List<@Nullable Double> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(nanos * (1 + jitter * random.nextGaussian()));
            }
            samples.add(rounds);
        }
        cells.put(name, made(name, Cell.OK, null, nanos, samples, evidence));
        return this;
    }

    /** A cell of these rounds by JVM; its typical value is the geometric mean of the JVMs' medians, as ratios have it. */
    SyntheticRun sampled(String name, List<List<@Nullable Double>> samples, @Nullable Evidence evidence) {
        double logs = samples.stream()
                .mapToDouble(rounds -> StrictMath.log(rounds.get(rounds.size() / 2)))
                .average()
                .orElseThrow();
        cells.put(name, made(name, Cell.OK, null, StrictMath.exp(logs), samples, evidence));
        return this;
    }

    /** A cell without a number. */
    SyntheticRun absent(String name, String reason) {
        cells.put(name, made(name, Cell.ABSENT, reason, null, List.of(), null));
        return this;
    }

    private static Cell made(
            String name,
            String status,
            @Nullable String reason,
            @Nullable Double nanos,
            List<List<@Nullable Double>> samples,
            @Nullable Evidence evidence) {
        String[] words = name.split(" ");
        String[] row = words[0].split("/");
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] sides = words[i].split("=", 2);
            params.put(sides[0], sides[1]);
        }
        Interval ci95 = nanos == null ? null : new Interval(nanos, nanos);
        return new Cell(
                row[0],
                "synthetic",
                row[1],
                params,
                Cell.NANOS_PER_OPERATION,
                status,
                reason,
                nanos,
                ci95,
                nanos,
                nanos == null ? null : 0.0,
                null,
                null,
                null,
                samples,
                List.of(),
                evidence);
    }

    /** What an experiment left: name, value, name, value. */
    SyntheticRun left(String experiment, String... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        observations.add(new Observation(experiment, null, facts));
        return this;
    }

    /** The same of {@code name=value}. */
    SyntheticRun left(String experiment, List<String> facts) {
        return left(
                experiment,
                facts.stream().flatMap(fact -> Stream.of(fact.split("=", 2))).toArray(String[]::new));
    }

    /** What really came of an experiment. */
    SyntheticRun observed(Observation observation) {
        observations.add(observation);
        return this;
    }

    /** What real experiments left. */
    SyntheticRun observed(List<Observation> real) {
        observations.addAll(real);
        return this;
    }

    SyntheticRun refused(String experiment, String reason) {
        observations.add(new Observation(experiment, reason, Map.of()));
        return this;
    }

    /** The same with two cells' numbers exchanged: what a claim says of them must turn round. */
    SyntheticRun swapped(String one, String other) {
        SyntheticRun swapped = new SyntheticRun();
        swapped.cells.putAll(cells);
        swapped.observations.addAll(observations);
        swapped.cells.put(one, renamed(one, other));
        swapped.cells.put(other, renamed(other, one));
        return swapped;
    }

    private Cell renamed(String name, String numbersOf) {
        Cell from = cells.get(numbersOf);
        return made(name, from.status(), from.reason(), from.typical(), from.samples(), from.evidence());
    }

    Result result() {
        Result whole = Synthetic.with(List.copyOf(cells.values()));
        return new Result(
                whole.schema(),
                whole.tool(),
                whole.run(),
                whole.host(),
                List.of(),
                null,
                null,
                List.of(),
                whole.cells(),
                observations,
                List.of());
    }

    Finding judge(Claim claim) {
        return Ledger.finding(claim, Observed.of(result()));
    }

    Verdict verdict(Claim claim) {
        return judge(claim).verdict();
    }
}
