package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.cli.console.MeasuringSession;
import dev.ringcross.cli.console.SelftestProgress;
import dev.ringcross.cli.console.Terminal;
import dev.ringcross.cli.files.OutputDirectory;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.Percentage;
import dev.ringcross.cli.options.Positive;
import dev.ringcross.compare.SelfTesting;
import dev.ringcross.compare.SelfTesting.Delay;
import dev.ringcross.host.advice.HostDoctor;
import dev.ringcross.report.terminal.SelfTestReport;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.KernelAnswers;
import dev.ringcross.result.SelfTest;
import dev.ringcross.result.SelfTest.CellRecord;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.run.live.LiveOptions;
import dev.ringcross.run.plan.JvmConfiguration;
import dev.ringcross.run.plan.Profile;
import dev.ringcross.run.plan.RunOptions;
import dev.ringcross.run.plan.Schedule;
import dev.ringcross.run.plan.UsageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringcross selftest}: tests how often {@code compare --live} is right on this host. */
@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        description =
                "Test how often compare --live reports a false difference (aa), and finds an added delay (power).")
final class SelftestCommand implements Callable<Integer> {
    /** The kinds of self-test. */
    enum Kind {
        AA,
        POWER
    }

    private static final Pattern NANOS = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?ns");

    @Spec
    CommandSpec spec;

    @Mixin
    DisplayOptions display;

    @Parameters(paramLabel = "KIND", description = "aa: compare a cell with itself; power: with itself plus a delay.")
    Kind kind;

    @Option(names = "--runs", paramLabel = "N", description = "Number of comparisons; default: ${DEFAULT-VALUE}.")
    int runs = 200;

    @Option(
            names = "--inject",
            paramLabel = "P",
            description = "With power: the added delay, as 5%% of the cell's time or 4ns per operation; default: 5%%.")
    @Nullable
    String inject;

    @Option(names = "--margin", paramLabel = "P", description = "Smallest change to report; default: ${DEFAULT-VALUE}.")
    String margin = "5%";

    @Option(names = "--only", split = ",", paramLabel = "CELL", description = "Cells of the route c, or primitives.")
    List<String> only = List.of();

    @Option(
            names = "--jvms",
            paramLabel = "N",
            description = "Fresh JVMs in each comparison; default: ${DEFAULT-VALUE}.")
    int jvms = 6;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random orders; default: a new one.")
    @Nullable
    Long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "Directory for result files; default: ${DEFAULT-VALUE}.")
    Path out = Path.of("ringcross-results");

    @Option(names = "--format", paramLabel = "F", description = "Output format: table or json.")
    ListCommand.ListFormat format = ListCommand.ListFormat.TABLE;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress on standard error.")
    boolean quiet;

    @Override
    public Integer call() throws Exception {
        double asked = Percentage.fraction("--margin", margin);
        Delay delay = delay();
        LiveOptions options = options();
        Positive.orDefault("--runs", runs, 1);
        List<CellSpec> cells = SelftestCells.of(Catalogue.load(), only);
        OutputDirectory results = OutputDirectory.at(out);
        Instant started = RunClock.now();
        HostFacts host = HostDoctor.examine(KernelAnswers.NONE).host();
        try (MeasuringSession session = MeasuringSession.open()) {
            SelfTesting testing = new SelfTesting(options, cells, asked, delay, runs, session.directory());
            session.stops(testing::stop);
            SelftestProgress progress = new SelftestProgress(System.err, Terminal.ERROR.obeysEscapes(), quiet);
            testing.compare(progress);
            progress.finished();
            SelfTest test = document(options, asked, delay, started, host, testing);
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

    private @Nullable Delay delay() {
        if (kind == Kind.AA) {
            if (inject != null) {
                throw new UsageException("--inject " + inject + " is only for power; try: ringcross selftest power");
            }
            return null;
        }
        String text = inject == null ? "5%" : inject.strip();
        Matcher nanos = NANOS.matcher(text);
        return nanos.matches()
                ? new Delay(Double.parseDouble(nanos.group(1)), 0)
                : new Delay(0, Percentage.fraction("--inject", text));
    }

    private LiveOptions options() {
        Schedule schedule = Profile.QUICK.schedule(1, Positive.orDefault("--jvms", jvms, 1));
        return new LiveOptions(
                JvmConfiguration.PLAIN,
                JvmConfiguration.PLAIN,
                schedule,
                Invocation.seed(seed),
                null,
                List.of(),
                RunOptions.CELL_SECONDS);
    }

    private SelfTest document(
            LiveOptions options,
            double asked,
            @Nullable Delay delay,
            Instant started,
            HostFacts host,
            SelfTesting testing) {
        List<CellRecord> cells = testing.counts();
        return new SelfTest(
                SelfTest.SCHEMA,
                BuildInfo.tool(),
                started.toString(),
                RunClock.now().toString(),
                host,
                kind.name().toLowerCase(Locale.ROOT),
                delay == null ? 0 : delay.nanosPerOperation(),
                delay == null ? 0 : delay.share(),
                asked,
                runs,
                jvms,
                options.seed(),
                testing.isComplete(),
                Invocation.command(spec),
                cells.stream().allMatch(CellRecord::inBand),
                cells);
    }
}
