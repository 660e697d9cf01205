package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.claim.Ledger;
import dev.ringcross.claim.Words;
import dev.ringcross.host.HostDoctor;
import dev.ringcross.report.Details;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Doctor;
import dev.ringcross.result.Result;
import dev.ringcross.run.Measurement;
import dev.ringcross.run.PrivateDirectory;
import dev.ringcross.run.Profile;
import dev.ringcross.run.Progress;
import dev.ringcross.run.RunOptions;
import dev.ringcross.run.Selection;
import dev.ringcross.run.StopRule;
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
import picocli.CommandLine.Spec;

/** {@code ringcross run}: measures, prints, saves. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Measure this host (the default command).")
final class RunCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    SelectionOptions wanted;

    @Mixin
    DisplayOptions display;

    @Mixin
    MeasuringOptions measuring;

    @Option(names = "--forks", paramLabel = "N", description = "Fresh JVMs; default: the profile's.")
    @Nullable
    Integer forks;

    @Mixin
    PrecisionOptions precise;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds in each JVM; default: the profile's.")
    @Nullable
    Integer rounds;

    @Option(names = "--format", paramLabel = "F", description = "table, json, csv, md, openmetrics or jmh.")
    Format format = Format.TABLE;

    @Option(names = "--percentiles", description = "Table: p50, p90, p99, p99.9 and max of operations over 1 us.")
    boolean percentiles;

    @Option(names = "--hist", description = "Table: a histogram of each operation over 1 us.")
    boolean histograms;

    @Option(names = "--isolate", description = "One JVM for each row: shows that sharing a JVM moves no cell.")
    boolean isolate;

    @Option(
            names = "--iteration",
            paramLabel = "MS",
            description = "Milliseconds a cell and round; default: ${DEFAULT-VALUE}.")
    int iterationMillis = RunOptions.ITERATION_MILLIS;

    @Option(
            names = "--cell-limit",
            paramLabel = "S",
            description = "Seconds after which a cell is taken to hang; default: ${DEFAULT-VALUE}.")
    int cellSeconds = RunOptions.CELL_SECONDS;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Go on with an interrupted run: its file holds what it was asked for, and takes the result.")
    @Nullable
    Path resume;

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = Catalogue.load();
        if (resume != null) {
            Resumption resumption = Resumption.of(resume, spec);
            return measure(resumption.options(), resumption.cells(catalogue), resumption, null);
        }
        Profile chosen = measuring.profile();
        Selection selection = wanted.selection(catalogue);
        List<CellSpec> cells = selection.cells(catalogue, chosen::wants);
        return measure(options(chosen, selection, cells), cells, null, OutputDirectory.at(measuring.out));
    }

    /** Either goes on with an earlier run, or saves a new one. */
    private int measure(
            RunOptions options,
            List<CellSpec> cells,
            @Nullable Resumption resumption,
            @Nullable OutputDirectory results)
            throws IOException, InterruptedException {
        Instant started = SteadyTime.now();
        Doctor doctor = HostDoctor.examine();
        Progress progress = ProgressLine.unless(measuring.quiet);
        try (Interruption interruption = Interruption.awaited();
                PrivateDirectory directory = PrivateDirectory.create()) {
            Measurement measurement = new Measurement(options, cells, directory.path(), progress);
            if (resumption != null) {
                resumption.check(doctor.host());
                measurement.resume(resumption.forks());
            }
            interruption.stops(measurement::stop);
            IOException cutShort = measured(measurement);
            Result measured = RunResult.planned(
                    RunResult.of(options, started, doctor, measurement, List.of()), options, measurement);
            Result whole = resumption == null ? measured : resumption.joined(measured);
            Result result = options.profile() == Profile.QUICK ? whole : judged(whole);
            // Printed first: a disk that is full by now must not lose what was measured.
            System.out.print(format.render(result, display.style(), new Details(percentiles, histograms)));
            System.out.flush();
            if (results != null) {
                MeasuringOptions.save(result, results, started, Words.in("en"));
            } else if (resumption != null) {
                MeasuringOptions.saveAgain(result, resumption.file(), Words.in("en"));
            }
            if (cutShort != null) {
                throw cutShort;
            }
            return status(options.selection(), result);
        }
    }

    /** What has cut it short, when there is something to save all the same. */
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

    /** With the verdicts on the claims whose cells are there: a far end may be missing, which is the thorough profile's. */
    private static Result judged(Result result) {
        Set<String> cells = result.cells().stream().map(Cell::name).collect(Collectors.toSet());
        return result.withClaims(Ledger.judge(Ledger.judgedBy(cells), result, Words.in("en")));
    }

    private RunOptions options(Profile chosen, Selection selection, List<CellSpec> cells) {
        Integer jvms = forks == null ? null : Positive.orDefault("--forks", forks, 1);
        int millis = Positive.orDefault("--iteration", iterationMillis, RunOptions.ITERATION_MILLIS);
        int measured = (int) cells.stream()
                .filter(cell ->
                        cell.primitive().absence(cell.route(), cell.params()).isEmpty())
                .count();
        StopRule rule = precise.rule(forks);
        Profile.Schedule own =
                rule == null ? chosen.schedule(measured, millis, jvms) : chosen.scheduleUntil(measured, millis, rule);
        return new RunOptions(
                chosen,
                selection,
                new Profile.Schedule(
                        own.forks(), own.warmPasses(), Positive.orDefault("--rounds", rounds, own.rounds())),
                Given.seed(measuring.seed),
                ChosenCpus.check(measuring.cpus),
                isolate,
                millis,
                Positive.orDefault("--cell-limit", cellSeconds, RunOptions.CELL_SECONDS),
                rule,
                Given.command(spec));
    }

    /** Not measurable: a primitive that was asked for by name has no number at all. */
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
