package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.result.Comparison;
import dev.ringcross.run.LiveCells;
import dev.ringcross.run.LiveMeasurement;
import dev.ringcross.run.LiveOptions;
import dev.ringcross.run.LiveSide;
import dev.ringcross.run.LiveVerdicts;
import dev.ringcross.run.PrivateDirectory;
import dev.ringcross.run.Profile;
import dev.ringcross.run.Progress;
import dev.ringcross.run.RunOptions;
import dev.ringcross.run.Selection;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The half of {@code compare} that measures: {@code --live}, its options, and what comes of it. */
final class LiveCompare {
    @Option(names = "--live", description = "OLD and NEW are configurations, measured here in turn.")
    boolean live;

    @Option(names = "--forks", paramLabel = "N", description = "Pairs of fresh JVMs, with --live; default: by time.")
    @Nullable
    Integer forks;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds in each pair, with --live; default: by time.")
    @Nullable
    Integer rounds;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random order, with --live.")
    @Nullable
    Long seed;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress on standard error, with --live.")
    boolean quiet;

    /** Whether any of the options was given that mean nothing without {@code --live}; its name, or null. */
    @Nullable
    String needless() {
        return live ? null : forks != null ? "--forks" : rounds != null ? "--rounds" : seed != null ? "--seed" : null;
    }

    /** Measures both sides in turn; what was measured so far when it is interrupted. */
    Comparison compare(String old, String young, SelectionOptions wanted, double askedMargin)
            throws IOException, InterruptedException {
        Catalogue catalogue = Catalogue.load();
        Selection selection = wanted.selection(catalogue);
        LiveSide oldSide = LiveSide.parse(old);
        LiveSide youngSide = LiveSide.parse(young);
        List<LiveCells.Pair> pairs = LiveCells.match(catalogue, selection, Profile.QUICK::wants, oldSide, youngSide);
        LiveOptions options = options(oldSide, youngSide, pairs.size());
        Instant started = SteadyTime.now();
        Progress progress = ProgressLine.unless(quiet);
        try (Interruption interruption = Interruption.awaited();
                PrivateDirectory directory = PrivateDirectory.create()) {
            LiveMeasurement measurement = new LiveMeasurement(options, pairs, directory.path(), progress);
            interruption.stops(measurement::stop);
            measurement.measure();
            LiveVerdicts verdicts = LiveVerdicts.of(measurement, askedMargin, options.seed());
            return document(options, started, askedMargin, verdicts, measurement.isComplete());
        }
    }

    private LiveOptions options(LiveSide old, LiveSide young, int pairs) {
        Integer jvms = forks == null ? null : Positive.orDefault("--forks", forks, 1);
        // Both sides take their time, and so does the A/A arm.
        Profile.Schedule own = Profile.STANDARD.schedule(3 * pairs, RunOptions.ITERATION_MILLIS, jvms);
        return new LiveOptions(
                old,
                young,
                new Profile.Schedule(
                        own.forks(), own.warmPasses(), Positive.orDefault("--rounds", rounds, own.rounds())),
                Given.seed(seed),
                null,
                Map.of(),
                true,
                false,
                List.of(),
                RunOptions.ITERATION_MILLIS,
                RunOptions.CELL_SECONDS);
    }

    private static Comparison document(
            LiveOptions options, Instant started, double askedMargin, LiveVerdicts verdicts, boolean complete) {
        return new Comparison(
                Comparison.SCHEMA,
                Build.tool(),
                Comparison.LIVE,
                side(options.old(), options, started, verdicts.noiseFloor()),
                side(options.young(), options, started, null),
                verdicts.margin(),
                askedMargin,
                differences(options.old(), options.young()),
                verdicts.cells(),
                footnotes(options, askedMargin, verdicts, complete));
    }

    private static Comparison.Side side(
            LiveSide side, LiveOptions options, Instant started, @Nullable Double noiseFloor) {
        return new Comparison.Side(
                side.name(),
                started.toString(),
                options.schedule().forks(),
                options.schedule().rounds(),
                options.seed(),
                noiseFloor);
    }

    private static List<Comparison.FactDifference> differences(LiveSide old, LiveSide young) {
        List<Comparison.FactDifference> facts = new ArrayList<>();
        add(
                facts,
                "environment",
                old.environment().toString(),
                young.environment().toString(),
                "{}");
        add(facts, "JVM flags", String.join(" ", old.jvmFlags()), String.join(" ", young.jvmFlags()), "");
        add(facts, "command prefix", String.join(" ", old.prefix()), String.join(" ", young.prefix()), "");
        return facts;
    }

    private static void add(List<Comparison.FactDifference> facts, String fact, String old, String young, String none) {
        if (!old.equals(young)) {
            facts.add(new Comparison.FactDifference(
                    fact, old.equals(none) ? "none" : old, young.equals(none) ? "none" : young));
        }
    }

    private static List<String> footnotes(
            LiveOptions options, double askedMargin, LiveVerdicts verdicts, boolean complete) {
        List<String> notes = new ArrayList<>();
        if (!complete) {
            notes.add("interrupted: what was measured until then");
        }
        notes.add("measured in turn: each round of one side beside the same round of the other, in "
                + options.schedule().forks() + " pairs of fresh JVMs; ratios are geometric means over pairs of JVMs of "
                + "the medians of their rounds");
        if (verdicts.noiseFloor() == null) {
            notes.add("no noise floor: too few rounds of the A/A arm");
        } else if (verdicts.margin() > askedMargin) {
            notes.add("the margin is the noise floor, which is wider than what was asked for: cells of the old side "
                    + "measured twice in the same turns differ by that much");
        }
        return notes;
    }
}
