package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.cli.console.MeasuringSession;
import dev.ringcross.cli.console.ProgressLine;
import dev.ringcross.cli.options.JarOptions;
import dev.ringcross.cli.options.Positive;
import dev.ringcross.cli.options.SelectionOptions;
import dev.ringcross.compare.LiveVerdicts;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.PrimitiveJar;
import dev.ringcross.run.live.LiveCells;
import dev.ringcross.run.live.LiveMeasurement;
import dev.ringcross.run.live.LiveOptions;
import dev.ringcross.run.plan.JvmConfiguration;
import dev.ringcross.run.plan.Profile;
import dev.ringcross.run.plan.RunOptions;
import dev.ringcross.run.plan.Schedule;
import dev.ringcross.run.plan.Selection;
import dev.ringcross.run.process.Progress;
import dev.ringcross.run.record.MeasuredJars;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The part of {@code compare} that measures: {@code --live}, its options and its comparison. */
final class LiveCompare {
    /** The seconds of timing when no number of JVMs is given. */
    private static final double SECONDS = 60;

    /** The fewest pairs of JVMs: with fewer, a difference of 10 % is not found among many cells. */
    private static final int FEWEST_JVMS = 8;

    @Option(names = "--live", description = "Measure two configurations in turn: OLD and NEW say how they differ.")
    boolean live;

    @Option(
            names = "--jvms",
            paramLabel = "N",
            description = "With --live: fresh JVMs for each side; default: as time allows.")
    @Nullable
    Integer jvms;

    @Option(names = "--seed", paramLabel = "N", description = "With --live: seed of all random orders.")
    @Nullable
    Long seed;

    @Option(
            names = {"-q", "--quiet"},
            description = "With --live: show no progress on standard error.")
    boolean quiet;

    @Mixin
    JarOptions jars;

    /** The name of a given option that needs {@code --live}; null for none. */
    @Nullable
    String needless() {
        return live ? null : jvms != null ? "--jvms" : seed != null ? "--seed" : jars.areNamed() ? "--with" : null;
    }

    /** Measures both sides in turn. When it is interrupted, the comparison holds what was measured so far. */
    Comparison compare(String old, String newer, SelectionOptions wanted, double margin)
            throws IOException, InterruptedException {
        Catalogue catalogue = jars.catalogue();
        Selection selection = wanted.selection(catalogue);
        JvmConfiguration oldSide = JvmConfiguration.parse(old);
        JvmConfiguration newSide = JvmConfiguration.parse(newer);
        List<LiveCells.Pair> pairs = LiveCells.match(catalogue, selection, Profile.QUICK::wants, oldSide, newSide);
        LiveOptions options = options(oldSide, newSide, pairs.size());
        List<PrimitiveJar> sources = jars(pairs);
        Instant started = RunClock.now();
        Progress progress = ProgressLine.unless(quiet);
        try (MeasuringSession session = MeasuringSession.open()) {
            LiveMeasurement measurement = LiveMeasurement.of(options, pairs, session.directory(), progress);
            session.stops(measurement::stop);
            measurement.measure();
            return document(options, started, margin, measurement, sources);
        }
    }

    private LiveOptions options(JvmConfiguration old, JvmConfiguration newer, int pairs) {
        Schedule schedule = jvms == null
                ? Profile.STANDARD.scheduleWithin(2 * pairs, SECONDS)
                : Profile.STANDARD.schedule(2 * pairs, Positive.orDefault("--jvms", jvms, 1));
        int most = jvms == null ? Math.max(FEWEST_JVMS, schedule.firstJvms()) : schedule.firstJvms();
        return new LiveOptions(
                old, newer, schedule.withJvms(most), Invocation.seed(seed), null, List.of(), RunOptions.CELL_SECONDS);
    }

    private static Comparison document(
            LiveOptions options, Instant started, double margin, LiveMeasurement measurement, List<PrimitiveJar> jars) {
        LiveVerdicts verdicts = LiveVerdicts.of(measurement, margin);
        return new Comparison(
                Comparison.SCHEMA,
                BuildInfo.tool(),
                Comparison.LIVE,
                side(options.old(), options, started, verdicts.aa()),
                side(options.newer(), options, started, null),
                margin,
                differences(options.old(), options.newer()),
                verdicts.cells(),
                footnotes(options, measurement, jars));
    }

    private static Comparison.Side side(
            JvmConfiguration side, LiveOptions options, Instant started, @Nullable AaCalibration aa) {
        return new Comparison.Side(
                side.name(), started.toString(), options.schedule().firstJvms(), options.seed(), aa);
    }

    private static List<Comparison.FactDifference> differences(JvmConfiguration old, JvmConfiguration newer) {
        List<Comparison.FactDifference> facts = new ArrayList<>();
        add(
                facts,
                "environment",
                old.environment().toString(),
                newer.environment().toString(),
                "{}");
        add(facts, "JVM flags", String.join(" ", old.jvmFlags()), String.join(" ", newer.jvmFlags()), "");
        add(facts, "command prefix", String.join(" ", old.prefix()), String.join(" ", newer.prefix()), "");
        return facts;
    }

    private static void add(List<Comparison.FactDifference> facts, String fact, String old, String newer, String none) {
        if (!old.equals(newer)) {
            facts.add(new Comparison.FactDifference(
                    fact, old.equals(none) ? "none" : old, newer.equals(none) ? "none" : newer));
        }
    }

    private static List<String> footnotes(LiveOptions options, LiveMeasurement measurement, List<PrimitiveJar> jars) {
        List<String> notes = new ArrayList<>();
        if (!measurement.isComplete()) {
            notes.add("The comparison was interrupted; its numbers come from fewer JVMs than planned.");
        }
        int most = options.schedule().firstJvms();
        notes.add(
                measurement.isInOneJvm()
                        ? "Both sides took turns in the same " + most + " fresh JVMs, slice by slice; a ratio is the "
                                + "geometric mean over the JVMs of the median within its turns."
                        : "Each side had " + most
                                + " fresh JVMs; one of either side were alive at a time and worked in turn. A "
                                + "ratio is the geometric mean over these pairs of the median over their passes.");
        jars.forEach(jar -> notes.add(
                "From " + jar.name() + ", SHA-256 " + jar.sha256() + ": " + String.join(", ", jar.primitives()) + "."));
        return notes;
    }

    private static List<PrimitiveJar> jars(List<LiveCells.Pair> pairs) {
        return MeasuredJars.of(pairs.stream()
                .flatMap(pair -> Stream.of(pair.old().primitive(), pair.newer().primitive()))
                .distinct()
                .toList());
    }
}
