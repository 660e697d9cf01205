package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.host.HostDoctor;
import dev.ringcross.report.SelfTestReport;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.ResultJson;
import dev.ringcross.result.SelfTest;
import dev.ringcross.result.SelfTest.CellRecord;
import dev.ringcross.run.LiveOptions;
import dev.ringcross.run.LiveSide;
import dev.ringcross.run.PrivateDirectory;
import dev.ringcross.run.Profile;
import dev.ringcross.run.RunOptions;
import dev.ringcross.run.SelfTesting;
import dev.ringcross.run.UsageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringcross selftest}: how often {@code compare --live} is right here. */
@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        description = "How often compare --live calls the same thing different (aa), and finds what was added (power).")
final class SelftestCommand implements Callable<Integer> {
    /** What is tested. */
    enum Kind {
        AA,
        POWER
    }

    /** One pass: a loop in C has nothing to compile. */
    private static final int WARM_PASSES = 1;

    @Spec
    CommandSpec spec;

    @Mixin
    DisplayOptions display;

    @Parameters(paramLabel = "KIND", description = "aa: a thing with itself; power: with itself made dearer.")
    Kind kind;

    @Option(names = "--runs", paramLabel = "N", description = "Comparisons; default: ${DEFAULT-VALUE}.")
    int runs = 200;

    @Option(names = "--inject", paramLabel = "P", description = "How much dearer, of power; default: 5%%.")
    @Nullable
    String inject;

    @Option(names = "--margin", paramLabel = "P", description = "What a verdict must clear; default: ${DEFAULT-VALUE}.")
    String margin = "5%";

    @Option(names = "--only", split = ",", paramLabel = "CELL", description = "Cells by route c, or primitives.")
    List<String> only = List.of();

    @Option(names = "--forks", paramLabel = "N", description = "Pairs of fresh JVMs; default: ${DEFAULT-VALUE}.")
    int forks = 6;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds in each pair; default: ${DEFAULT-VALUE}.")
    int rounds = 6;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random order; default: a new one.")
    @Nullable
    Long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the result file goes; default: ${DEFAULT-VALUE}.")
    Path out = Path.of("ringcross-results");

    @Option(names = "--format", paramLabel = "F", description = "table or json.")
    ListCommand.ListFormat format = ListCommand.ListFormat.TABLE;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress on standard error.")
    boolean quiet;

    @Override
    public Integer call() throws Exception {
        double asked = Percentage.fraction("--margin", margin);
        LiveOptions options = options();
        Positive.orDefault("--runs", runs, 1);
        List<CellSpec> cells = SelftestCells.of(Catalogue.load(), only);
        OutputDirectory results = OutputDirectory.at(out);
        Instant started = SteadyTime.now();
        HostFacts host = HostDoctor.examine().host();
        try (Interruption interruption = Interruption.awaited();
                PrivateDirectory directory = PrivateDirectory.create()) {
            SelfTesting testing = new SelfTesting(options, cells, asked, runs, directory.path());
            interruption.stops(testing::stop);
            SelftestProgress progress = new SelftestProgress(System.err, Terminal.ERROR.isTerminal(), quiet);
            testing.compare(progress);
            progress.finished();
            SelfTest test = document(options, asked, started, host, testing);
            System.out.print(
                    format == ListCommand.ListFormat.JSON
                            ? ResultJson.text(test)
                            : SelfTestReport.of(test, display.style()));
            System.out.flush();
            Path file = results.create(
                    "selftest-" + test.kind() + "-", test.host().hostname(), started, ResultJson.text(test));
            System.err.println("ringcross: " + (test.complete() ? "" : "interrupted; ") + "saved " + file);
            return test.inBand() ? Ringcross.DONE : Ringcross.DIFFERS;
        }
    }

    private LiveOptions options() {
        if (kind == Kind.AA && inject != null) {
            throw new UsageException("--inject " + inject + " makes no sense with aa; try: ringcross selftest power");
        }
        Double share = kind == Kind.AA ? null : Percentage.fraction("--inject", inject == null ? "5%" : inject);
        return new LiveOptions(
                LiveSide.BRISK,
                LiveSide.BRISK,
                new Profile.Schedule(
                        Positive.orDefault("--forks", forks, 1),
                        WARM_PASSES,
                        Positive.orDefault("--rounds", rounds, 1)),
                Given.seed(seed),
                share,
                Map.of(),
                false,
                true,
                List.of(),
                RunOptions.ITERATION_MILLIS,
                RunOptions.CELL_SECONDS);
    }

    private SelfTest document(LiveOptions options, double asked, Instant started, HostFacts host, SelfTesting testing) {
        List<CellRecord> cells = testing.counts();
        Double share = options.inject();
        return new SelfTest(
                SelfTest.SCHEMA,
                Build.tool(),
                started.toString(),
                SteadyTime.now().toString(),
                host,
                kind.name().toLowerCase(Locale.ROOT),
                share == null ? 0 : share,
                asked,
                runs,
                forks,
                rounds,
                options.seed(),
                testing.isComplete(),
                Given.command(spec),
                cells.stream().allMatch(CellRecord::inBand),
                cells);
    }
}
