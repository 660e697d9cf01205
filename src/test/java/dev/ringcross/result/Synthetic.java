package dev.ringcross.result;

import dev.ringcross.stats.LatencyHistogram;
import dev.ringcross.stats.PairedExcess;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Results for tests. The numbers are synthetic: drawn around figures of a plausible size by a fixed seed, measured on
 * no host. The statistics are computed from them by the same code as in a run.
 */
public final class Synthetic {
    private static final int FORKS = 5;
    private static final int ROUNDS = 12;

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
                        FORKS,
                        ROUNDS,
                        new Precision(0.02, 0.034, Precision.MAX_TIME, 60),
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
                noiseFloor(),
                drift(),
                canary(),
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
                        2,
                        1,
                        List.of(
                                new HostFacts.Cache(1, "Data", 49_152, "0"),
                                new HostFacts.Cache(3, "Unified", 110_100_480, "0-1")),
                        null),
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
                Map.of("governor", "there is no cpufreq on this host", "maxMHz", "there is no cpufreq on this host"));
    }

    private static NoiseFloor noiseFloor() {
        List<List<@Nullable Double>> first = samples(92.1, 101);
        List<List<@Nullable Double>> second = samples(92.1, 102);
        PairedExcess twin = PairedExcess.of(second, first, 1);
        return new NoiseFloor(
                0.0123,
                List.of(new NoiseFloor.Twin(
                        "getppid", "c", Map.of(), twin.ratio(), interval(twin.ratioCi95()), second)));
    }

    private static Drift drift() {
        return new Drift(
                Arrays.asList(1.001, 0.998, null, 1.003, 1.0, 0.999, 1.012, 1.001, 1.0, 0.997, 1.002, 1.0),
                List.of(new Drift.Moved("noop", "panama", Map.of(), 0.871, new Interval(0.842, 0.903))));
    }

    private static List<CanaryReading> canary() {
        List<CanaryReading> readings = new ArrayList<>();
        for (int fork = 0; fork < FORKS; fork++) {
            for (int round = 0; round < ROUNDS; round++) {
                boolean slow = round % 4 == 3;
                readings.add(new CanaryReading(fork, round, slow ? 0.91 : 0.645, 2.58, 1, 0.0, slow));
            }
        }
        return readings;
    }

    /** Samples around a value: 1 % between forks, 2 % between rounds; one round of each fork is missing. */
    public static List<List<@Nullable Double>> samples(double around, long seed) {
        Random random = new Random(seed);
        List<List<@Nullable Double>> samples = new ArrayList<>();
        for (int fork = 0; fork < FORKS; fork++) {
            double centre = around * Math.exp(0.01 * random.nextGaussian());
            Double[] rounds = new Double[ROUNDS];
            Arrays.setAll(rounds, round -> centre * Math.exp(0.02 * Math.abs(random.nextGaussian())));
            List<@Nullable Double> withGap = new ArrayList<>(Arrays.asList(rounds));
            withGap.set(fork, null);
            samples.add(withGap);
        }
        return samples;
    }

    /** A cell with numbers, over {@code floor} when that is given. */
    public static Cell ok(
            String primitive,
            String group,
            String route,
            Map<String, String> params,
            double around,
            @Nullable Cell floor,
            @Nullable Evidence evidence) {
        List<List<@Nullable Double>> samples = samples(around, (primitive + route + params).hashCode());
        Summary summary = Summary.of(samples, 42);
        Tail tail = around > 1000 ? tail(around) : null;
        return new Cell(
                primitive,
                group,
                route,
                params,
                Cell.NANOS_PER_OPERATION,
                Cell.OK,
                null,
                summary.typical(),
                interval(summary.ci95()),
                summary.floor(),
                summary.min(),
                tail == null ? null : tail.p99(),
                tail,
                floor == null ? null : excess(PairedExcess.of(samples, floor.samples(), 42)),
                samples,
                around > 1000 ? List.of(new Disturbance(0, 2, 0.25, 1), new Disturbance(3, 7, 0, 4)) : List.of(),
                evidence);
    }

    private static Excess excess(PairedExcess paired) {
        return new Excess(
                "c",
                paired.difference(),
                interval(paired.differenceCi95()),
                paired.ratio(),
                interval(paired.ratioCi95()));
    }

    /** A cell without numbers. */
    public static Cell without(
            String primitive, String group, String route, Map<String, String> params, String status, String reason) {
        return new Cell(
                primitive,
                group,
                route,
                params,
                Cell.NANOS_PER_OPERATION,
                status,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
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
