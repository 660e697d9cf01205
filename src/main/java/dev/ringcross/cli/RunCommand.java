package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.check.KernelQuestions;
import dev.ringcross.claim.ClaimRegistry;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.cli.console.MeasuringSession;
import dev.ringcross.cli.console.ProgressLine;
import dev.ringcross.cli.files.OutputDirectory;
import dev.ringcross.cli.files.Resumption;
import dev.ringcross.cli.options.CellLimit;
import dev.ringcross.cli.options.ChosenCpus;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.Format;
import dev.ringcross.cli.options.JarOptions;
import dev.ringcross.cli.options.MeasuringOptions;
import dev.ringcross.cli.options.MetricsOption;
import dev.ringcross.cli.options.Positive;
import dev.ringcross.cli.options.PrecisionOptions;
import dev.ringcross.cli.options.SelectionOptions;
import dev.ringcross.host.advice.HostDoctor;
import dev.ringcross.report.text.TableOptions;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Doctor;
import dev.ringcross.result.Result;
import dev.ringcross.run.Measurement;
import dev.ringcross.run.plan.Profile;
import dev.ringcross.run.plan.RunOptions;
import dev.ringcross.run.plan.Schedule;
import dev.ringcross.run.plan.Selection;
import dev.ringcross.run.plan.StopRule;
import dev.ringcross.run.process.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringcross run}: measures, prints, saves. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Measure this host (the default command).")
final class RunCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "PRIMITIVE",
            arity = "0..*",
            completionCandidates = Candidates.Primitives.class,
            description = "Primitives by name or glob, as with --only.")
    List<String> primitives = List.of();

    @Mixin
    SelectionOptions wanted;

    @Mixin
    JarOptions jars;

    @Mixin
    DisplayOptions display;

    @Mixin
    MeasuringOptions measuring;

    @Option(
            names = "--jvms",
            paramLabel = "N",
            description = "Number of fresh JVMs; default: as many as the profile needs.")
    @Nullable
    Integer jvms;

    @Mixin
    PrecisionOptions precise;

    @Option(
            names = "--visits",
            paramLabel = "N",
            description = "Visits to each row in each JVM; default: from the profile.")
    @Nullable
    Integer visits;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "Output format: table, json, csv, md, openmetrics, textfile or jmh.")
    Format format = Format.TABLE;

    @Option(
            names = "--percentiles",
            description = "In the table: p50, p90, p99, p99.9 and max of operations over 1 us.")
    boolean percentiles;

    @Option(names = "--hist", description = "In the table: histograms of operations over 1 us.")
    boolean histograms;

    @Option(
            names = "--isolate",
            description = "Use one JVM for each row, to check that sharing a JVM does not change results.")
    boolean isolate;

    @Mixin
    CellLimit cellLimit;

    @Mixin
    MetricsOption metrics;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Continue an interrupted run; its options come from FILE, and the result replaces FILE.")
    @Nullable
    Path resume;

    @Override
    public Integer call() throws Exception {
        return metrics.recorded(this::measured, RunClock::now);
    }

    private int measured() throws Exception {
        Catalogue catalogue = jars.catalogue();
        if (resume != null) {
            Resumption resumption = Resumption.of(resume, spec);
            return measure(resumption.options(catalogue), resumption.cells(catalogue), resumption, null);
        }
        Profile chosen = measuring.profile();
        Selection selection = wanted.selection(catalogue, primitives);
        List<CellSpec> cells = selection.cells(catalogue, chosen::wants);
        return measure(options(chosen, selection, cells), cells, null, OutputDirectory.at(measuring.out));
    }

    /** Continues an earlier run, or makes a new one. */
    private int measure(
            RunOptions options,
            List<CellSpec> cells,
            @Nullable Resumption resumption,
            @Nullable OutputDirectory results)
            throws IOException, InterruptedException {
        Instant started = RunClock.now();
        Doctor doctor = HostDoctor.examine(KernelQuestions.ask());
        Progress progress = ProgressLine.unless(measuring.quiet);
        try (MeasuringSession session = MeasuringSession.open()) {
            Measurement measurement = new Measurement(options, cells, session.directory(), progress);
            if (resumption != null) {
                resumption.check(doctor.host());
                measurement.resume(resumption.jvms());
            }
            session.stops(measurement::stop);
            IOException cutShort = measured(measurement);
            Result measured = RunResult.planned(
                    RunResult.of(options, started, doctor, measurement, List.of()), options, measurement);
            Result whole = resumption == null ? measured : resumption.joined(measured);
            Result result = options.profile() == Profile.QUICK ? whole : judged(whole);
            // The result is printed first, so that a full disk does not lose what was measured.
            System.out.print(format.render(result, display.style(), new TableOptions(percentiles, histograms)));
            System.out.flush();
            if (results != null) {
                MeasuringOptions.save(result, results, started, ClaimWords.in("en"));
            } else if (resumption != null) {
                MeasuringOptions.saveAgain(result, resumption.file(), ClaimWords.in("en"));
            }
            if (cutShort != null) {
                throw cutShort;
            }
            int status = status(options.selection(), result);
            if (status == Ringcross.DONE && result.run().complete()) {
                metrics.succeeded(result);
            }
            return status;
        }
    }

    /** The error that ended the run early, if there is something to save all the same. */
    private static @Nullable IOException measured(Measurement measurement) throws IOException, InterruptedException {
        try {
            measurement.timeAndCount();
            return null;
        } catch (IOException noJvm) {
            measurement.stop();
            if (measurement.hasNumbers()) {
                return noJvm;
            }
            throw noJvm;
        }
    }

    /**
     * Adds verdicts on the claims whose cells are present. The far end of a curve may be missing, since only the
     * thorough profile measures it.
     */
    private static Result judged(Result result) {
        Set<String> cells = result.cells().stream().map(Cell::name).collect(Collectors.toSet());
        return result.withClaims(ClaimRegistry.judge(ClaimRegistry.judgedBy(cells), result, ClaimWords.in("en")));
    }

    private RunOptions options(Profile chosen, Selection selection, List<CellSpec> cells) {
        Integer fixed = jvms == null ? null : Positive.orDefault("--jvms", jvms, 1);
        int measured = (int) cells.stream().filter(CellSpec::isOffered).count();
        StopRule rule = precise.rule(jvms);
        Schedule own = rule == null ? chosen.schedule(measured, fixed) : chosen.scheduleUntil(measured, rule);
        return new RunOptions(
                chosen,
                selection,
                visits == null ? own : own.withVisits(Positive.orDefault("--visits", visits, 1)),
                ClaimCells.pairsOfTasks(cells),
                Invocation.seed(measuring.seed),
                ChosenCpus.check(measuring.cpus),
                isolate,
                cellLimit.seconds(),
                rule,
                Invocation.command(spec));
    }

    /** The exit code: a primitive that was asked for by name, but has no number at all, is not measurable. */
    private static int status(Selection selection, Result result) {
        boolean missing = selection.byName()
                && result.cells().stream()
                        .map(Cell::primitive)
                        .distinct()
                        .anyMatch(primitive -> result.cells().stream()
                                .noneMatch(cell -> cell.primitive().equals(primitive) && cell.ok()));
        return missing ? Ringcross.NOT_MEASURABLE : Ringcross.DONE;
    }
}
