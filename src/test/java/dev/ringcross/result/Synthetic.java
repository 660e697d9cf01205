package dev.ringcross.result;

import dev.ringcross.stats.CanaryState;
import dev.ringcross.stats.JvmValues;
import dev.ringcross.stats.LatencyHistogram;
import dev.ringcross.stats.PairedExcess;
import dev.ringcross.stats.Quiet;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.Summary;
import dev.ringcross.stats.TurnSamples;
import dev.ringcross.stats.TwinCalibration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Results for tests. The numbers are synthetic: drawn around figures of a plausible size by a fixed seed, measured on
 * no host. The statistics are computed from them by the same code as in a run.
 */
public final class Synthetic {
    private static final int JVMS = 5;
    private static final int TURNS = 12;
    private static final int CPUS = 2;

    /** From so many nanoseconds on an operation's tail is sampled. */
    private static final double TAIL_NANOS = 1000;

    /** What takes so long is not measured by every JVM, and does not get steady in time. */
    private static final double LONG_NANOS = 1e6;

    private static final double QUIET_STEP = 0.645;
    private static final double SLOW_STEP = 2 * QUIET_STEP;

    private Synthetic() {}

    /** A run with every status, parameters, a mismatch and a slow state. */
    public static Result result() {
        return with(new SyntheticCells().all());
    }

    public static Result with(List<Cell> cells) {
        return new Result(
                Result.SCHEMA,
                new Tool("0.1.0", "0123abc", "25.0.1+8 (Eclipse Adoptium)"),
                new Run(
                        "synthetic-1",
                        "2026-01-02T03:04:05Z",
                        "2026-01-02T03:04:33.250Z",
                        "quick",
                        42,
                        JVMS,
                        new Precision(0.02, 0.034, Precision.StoppedBy.MAX_TIME, 60),
                        true,
                        "./ringcross run --profile quick"),
                host(),
                List.of(
                        new Warning(
                                "entries-not-counted",
                                "kernel entries are not counted: perf_event_open gave EACCES",
                                "sudo sysctl kernel.perf_event_paranoid=-1, or run as root"),
                        new Warning(
                                "host-busy",
                                "3 tasks were runnable on 2 CPUs when the run began",
                                "stop them, or give --cpu a CPU that they leave alone")),
                calibration(cells),
                drift(),
                canary(cells),
                List.of(
                        new ResourceReading(0, 0, 0, ResourceReading.MEASURING, 131_780_608L, 12, 16, 0, 231),
                        new ResourceReading(0, 0, 0, ResourceReading.PARENT, 91_848_704L, 11, 15, 1, null)),
                List.of(new ResourceSlope(
                        ResourceReading.MEASURING, "descriptors", 0.0, new Interval(0, 0.0004), true)),
                cells,
                List.of(new Observation("own-address-space", null, Map.of("wroteBefore", "1", "childReads", "2"))),
                List.of(new JudgedClaim(
                        "yield-gives-up-cpu",
                        "DEPENDS",
                        "A yield hands the CPU to another runnable task",
                        null,
                        null,
                        "alone it enters the kernel and switches nothing",
                        "a switch counted while alone",
                        Map.of("switches alone", "0"),
                        "./ringcross claims --only yield-gives-up-cpu",
                        List.of(new Curve(
                                "tasks",
                                "alone / in company",
                                List.of(new Curve.Point(1, 0.5, null), new Curve.Point(2, 2, new Interval(1.5, 2.5))),
                                1.41,
                                null)))));
    }

    public static HostFacts host() {
        return new HostFacts(
                "synthetic-host",
                "6.18.1-generic",
                "x86_64",
                new HostFacts.Cpu(
                        "Imaginary Processor 9000 @ 2.40GHz",
                        CPUS,
                        1,
                        List.of(
                                new HostFacts.Cache(1, "Data", 49_152, "0"),
                                new HostFacts.Cache(3, "Unified", 110_100_480, "0-1")),
                        null,
                        1,
                        "",
                        ""),
                "kvm",
                null,
                "kvm-clock",
                Map.of("meltdown", "Not affected", "spectre_v2", "Mitigation: Enhanced / Automatic IBRS"),
                null,
                "madvise",
                "disabled",
                new HostFacts.Cgroup(1.5, null),
                2,
                0,
                4096L,
                8_321_499_136L,
                0.42,
                0.0,
                "glibc 2.36",
                Map.of(),
                Map.of("governor", "there is no cpufreq on this host", "maxMHz", "there is no cpufreq on this host"));
    }

    private static @Nullable AaCalibration calibration(List<Cell> cells) {
        TwinCalibration calibration = TwinCalibration.of(cells.stream()
                .filter(cell -> cell.aa() != null)
                .map(cell -> TwinCalibration.logRatio(
                        TurnSamples.of(cell.samples()), TurnSamples.of(cell.aa().samples())))
                .filter(Objects::nonNull)
                .toList());
        return calibration.rows() == 0
                ? null
                : new AaCalibration(calibration.rows(), calibration.held(), calibration.widening());
    }

    private static Drift drift() {
        return new Drift(
                Arrays.asList(1.001, 0.998, null, 1.003, 1.0, 0.999, 1.012, 1.001, 1.0, 0.997, 1.002, 1.0),
                List.of(new Drift.Moved("noop", "panama", Map.of(), 0.871, new Interval(0.842, 0.903))));
    }

    /** One visit of each JVM to each group of cells; the last JVM found more runnable tasks than CPUs. */
    private static List<CanaryVisit> canary(List<Cell> cells) {
        List<String> groups = cells.stream()
                .map(Cell::turnGroup)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<CanaryVisit> visits = new ArrayList<>();
        for (int jvm = 0; jvm < JVMS; jvm++) {
            for (String group : groups) {
                visits.add(new CanaryVisit(jvm, group, 0, 2.58, jvm == JVMS - 1 ? CPUS + 1 : 1, 0.0, readings()));
            }
        }
        return visits;
    }

    /** About the turns of a visit: before the fifth and before the sixth the host was slow. */
    private static List<@Nullable Double> readings() {
        Double[] readings = new Double[TURNS + 1];
        Arrays.setAll(readings, reading -> reading == 4 || reading == 5 ? SLOW_STEP : QUIET_STEP);
        return Arrays.asList(readings);
    }

    /** Samples around a value: 1 % between JVMs, 2 % between turns; one turn of each JVM is missing. */
    public static List<List<@Nullable Double>> samples(double around, long seed) {
        Random random = new Random(seed);
        List<List<@Nullable Double>> samples = new ArrayList<>();
        for (int jvm = 0; jvm < JVMS; jvm++) {
            double centre = around * Math.exp(0.01 * random.nextGaussian());
            samples.add(turns(centre, jvm, random));
        }
        return samples;
    }

    private static List<@Nullable Double> turns(double centre, int missing, Random random) {
        Double[] turns = new Double[TURNS];
        Arrays.setAll(turns, turn -> centre * Math.exp(0.02 * Math.abs(random.nextGaussian())));
        turns[missing] = null;
        return Arrays.asList(turns);
    }

    /** The same samples again, as a twin in the same JVM and turn takes them: 1 % apart. */
    private static List<List<@Nullable Double>> again(List<List<@Nullable Double>> samples, long seed) {
        Random random = new Random(seed);
        List<List<@Nullable Double>> twins = new ArrayList<>();
        for (List<@Nullable Double> turns : samples) {
            List<@Nullable Double> own = new ArrayList<>();
            turns.forEach(turn -> own.add(turn == null ? null : turn * Math.exp(0.01 * random.nextGaussian())));
            twins.add(own);
        }
        return twins;
    }

    /** A cell with numbers, over {@code baseline} when that is given; without it, with a twin. */
    public static Cell ok(
            String primitive,
            String group,
            String route,
            Map<String, String> params,
            double around,
            @Nullable Cell baseline,
            @Nullable Evidence evidence) {
        int seed = (primitive + route + params).hashCode();
        List<List<@Nullable Double>> samples = samples(around, seed);
        if (around > LONG_NANOS) {
            samples.set(JVMS - 1, List.of());
        }
        Summary summary = Summary.of(TurnSamples.of(samples), 1);
        Tail tail = around > TAIL_NANOS ? tail(around) : null;
        return new Cell(
                primitive,
                group,
                route,
                params,
                (primitive + params).replaceAll("[{}]", " ").strip(),
                Cell.NANOS_PER_OPERATION,
                Cell.Status.OK,
                null,
                summary.typical(),
                interval(summary.ci95()),
                quiet(samples),
                summary.min(),
                tail == null ? null : tail.p99(),
                tail,
                List.of(),
                baseline == null ? null : excess(TurnSamples.of(samples), baseline),
                samples,
                baseline == null ? twin(samples, seed) : null,
                around > LONG_NANOS ? 2 : 0,
                evidence);
    }

    private static @Nullable QuietValue quiet(List<List<@Nullable Double>> samples) {
        double[][] before = new double[JVMS][];
        double[][] after = new double[JVMS][];
        double[] readings = readings().stream().mapToDouble(reading -> reading).toArray();
        Arrays.fill(before, Arrays.copyOf(readings, TURNS));
        Arrays.fill(after, Arrays.copyOfRange(readings, 1, TURNS + 1));
        Quiet quiet = Quiet.of(TurnSamples.of(samples), new Quiet.Turns(before, after), new CanaryState(QUIET_STEP));
        JvmValues values = JvmValues.of(quiet.byJvm(), 1);
        return new QuietValue(values.typical(), interval(values.ci95()), quiet.turns(), quiet.estimated());
    }

    private static Excess excess(TurnSamples samples, Cell baseline) {
        PairedExcess paired = PairedExcess.inTurns(
                samples,
                TurnSamples.of(baseline.samples()),
                TurnSamples.of(
                        baseline.aa() == null
                                ? baseline.samples()
                                : baseline.aa().samples()),
                1);
        return new Excess(
                "c",
                paired.difference().typical(),
                interval(paired.difference().ci95()),
                paired.ratio(),
                interval(paired.ratioCi95()),
                null);
    }

    private static Twin twin(List<List<@Nullable Double>> samples, long seed) {
        List<List<@Nullable Double>> second = again(samples, seed + 1);
        JvmValues logs = TwinCalibration.logRatio(TurnSamples.of(samples), TurnSamples.of(second));
        Range ci95 = logs.ci95();
        return new Twin(Math.exp(logs.typical()), new Interval(Math.exp(ci95.low()), Math.exp(ci95.high())), second);
    }

    /** A cell without numbers. */
    public static Cell without(
            String primitive,
            String group,
            String route,
            Map<String, String> params,
            Cell.Status status,
            String reason) {
        return new Cell(
                primitive,
                group,
                route,
                params,
                null,
                Cell.NANOS_PER_OPERATION,
                status,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                0,
                null);
    }

    private static Tail tail(double around) {
        LatencyHistogram histogram = new LatencyHistogram();
        for (int i = 0; i < 2000; i++) {
            histogram.record(around * (1 + i * i / 4e6), 1);
        }
        return new Tail(
                histogram.count(),
                histogram.percentile(50),
                histogram.percentile(90),
                histogram.percentile(99),
                histogram.percentile(99.9),
                histogram.max(),
                histogram.encoded());
    }

    /** Evidence that agrees when {@code counted} is {@code declared}. */
    public static Evidence counted(double counted, double declared) {
        return new Evidence(
                Evidence.PERF_EVENT,
                null,
                1000,
                counted,
                0.0,
                0.0,
                0.0,
                Map.of("kernelEntries", new Interval(declared, declared)),
                Math.abs(counted - declared) < 0.01);
    }

    private static @Nullable Interval interval(@Nullable Range range) {
        return range == null ? null : new Interval(range.low(), range.high());
    }
}
