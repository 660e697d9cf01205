package dev.ringcross.claim;

import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Observation;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run made up for a test: cells of ten JVMs by six turns about a value, and what experiments left. */
public final class SyntheticRun {
    private static final int JVMS = 10;
    private static final int TURNS = 6;
    private static final double JITTER = 0.004;
    private static final String TOGETHER = "all take turns with each other";

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Observation> observations = new ArrayList<>();
    private final Random random = new Random(7);

    /** A cell of which so few turns were measured, in one JVM, that nothing can be said of it. */
    public SyntheticRun rare(String name, double nanos) {
        cells.put(name, made(name, Cell.Status.OK, null, nanos, List.of(List.of(nanos, nanos)), null));
        return this;
    }

    /** A cell that a JVM measured which measured no other. */
    SyntheticRun apart(String name, double nanos) {
        List<List<@Nullable Double>> samples = new ArrayList<>(Collections.nCopies(JVMS, List.of()));
        samples.add(List.of(nanos, nanos));
        cells.put(name, made(name, Cell.Status.OK, null, nanos, samples, null));
        return this;
    }

    /** A cell that takes about so many nanoseconds, by the name that claims know it by. */
    public SyntheticRun cell(String name, double nanos) {
        return cell(name, nanos, JITTER, null);
    }

    /** A cell whose turns scatter by that fraction. */
    public SyntheticRun noisy(String name, double nanos, double jitter) {
        return cell(name, nanos, jitter, null);
    }

    /** A cell of which the kernel counted so much per operation. */
    public SyntheticRun counted(String name, double nanos, double entries, double switches, double faults) {
        Evidence evidence =
                new Evidence(Evidence.PERF_EVENT, null, 1000, entries, switches, 0.0, faults, Map.of(), null);
        return cell(name, nanos, JITTER, evidence);
    }

    private SyntheticRun cell(String name, double nanos, double jitter, @Nullable Evidence evidence) {
        List<List<@Nullable Double>> samples = new ArrayList<>();
        for (int jvm = 0; jvm < JVMS; jvm++) {
            List<@Nullable Double> turns = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                turns.add(nanos * (1 + jitter * random.nextGaussian()));
            }
            samples.add(turns);
        }
        cells.put(name, made(name, Cell.Status.OK, null, nanos, samples, evidence));
        return this;
    }

    /** A cell of these turns by JVM; its typical value is the geometric mean of the JVMs' medians, as ratios have it. */
    SyntheticRun sampled(String name, List<List<@Nullable Double>> samples, @Nullable Evidence evidence) {
        double logs = samples.stream()
                .mapToDouble(turns -> StrictMath.log(turns.get(turns.size() / 2)))
                .average()
                .orElseThrow();
        cells.put(name, made(name, Cell.Status.OK, null, StrictMath.exp(logs), samples, evidence));
        return this;
    }

    /** A cell without a number. */
    public SyntheticRun absent(String name, String reason) {
        cells.put(name, made(name, Cell.Status.ABSENT, reason, null, List.of(), null));
        return this;
    }

    private static Cell made(
            String name,
            Cell.Status status,
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
                nanos == null ? null : TOGETHER,
                Cell.NANOS_PER_OPERATION,
                status,
                reason,
                nanos,
                ci95,
                null,
                nanos == null ? null : 0.0,
                null,
                null,
                List.of(),
                null,
                samples,
                null,
                0,
                evidence);
    }

    /** What an experiment left: name, value, name, value. */
    public SyntheticRun left(String experiment, String... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        observations.add(new Observation(experiment, null, facts));
        return this;
    }

    /** The same of {@code name=value}. */
    public SyntheticRun left(String experiment, List<String> facts) {
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

    public SyntheticRun refused(String experiment, String reason) {
        observations.add(new Observation(experiment, reason, Map.of()));
        return this;
    }

    /** The same with two cells' numbers exchanged: what a claim says of them must turn round. */
    public SyntheticRun swapped(String one, String other) {
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
        int jvms = cells.values().stream()
                .mapToInt(cell -> cell.samples().size())
                .max()
                .orElse(0);
        return new Result(
                whole.schema(),
                whole.tool(),
                Altered.with(whole.run(), "jvms", jvms),
                whole.host(),
                List.of(),
                null,
                null,
                List.of(),
                whole.cells(),
                observations,
                List.of());
    }

    public Finding judge(Claim claim) {
        return ClaimRegistry.finding(claim, RunObservations.of(result()));
    }

    public Verdict verdict(Claim claim) {
        return judge(claim).verdict();
    }
}
