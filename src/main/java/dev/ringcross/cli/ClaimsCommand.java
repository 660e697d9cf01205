package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.check.KernelQuestions;
import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimRegistry;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.cli.console.MeasuringSession;
import dev.ringcross.cli.console.ProgressLine;
import dev.ringcross.cli.files.OutputDirectory;
import dev.ringcross.cli.options.CellLimit;
import dev.ringcross.cli.options.ChosenCpus;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.Language;
import dev.ringcross.cli.options.MeasuringOptions;
import dev.ringcross.experiment.Experimenting;
import dev.ringcross.host.advice.HostDoctor;
import dev.ringcross.report.export.ClaimMarkdown;
import dev.ringcross.report.terminal.ClaimReport;
import dev.ringcross.result.Doctor;
import dev.ringcross.result.Observation;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.run.Measurement;
import dev.ringcross.run.plan.Profile;
import dev.ringcross.run.plan.RunOptions;
import dev.ringcross.run.plan.Schedule;
import dev.ringcross.run.plan.Selection;
import dev.ringcross.run.plan.UsageException;
import dev.ringcross.run.process.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringcross claims}: tests the sentences of the course on this host, or judges a stored result. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "Test on this host what courses teach, or judge a stored result.")
final class ClaimsCommand implements Callable<Integer> {
    /** The format of the judged claims. */
    enum ClaimFormat {
        TABLE,
        JSON,
        MD
    }

    /** The seconds of timing. With counting and experiments all should end in 90 s and in 6 min on two CPUs. */
    private static final int QUICK_SECONDS = 20;

    private static final int STANDARD_SECONDS = 220;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "RESULT", description = "Result file to judge instead of measuring.")
    @Nullable
    Path stored;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "GLOB",
            completionCandidates = Candidates.Claims.class,
            description = "Claims by id or glob pattern, such as 'fork-*'.")
    List<String> only = List.of();

    @Mixin
    MeasuringOptions measuring;

    @Mixin
    CellLimit cellLimit;

    @Option(names = "--format", paramLabel = "F", description = "Output format: table, json or md.")
    ClaimFormat format = ClaimFormat.TABLE;

    @Mixin
    Language language;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() throws Exception {
        ClaimWords words = language.words(display.style());
        List<Claim> claims = ClaimCells.claims(only);
        if (stored != null) {
            Result result = ResultJson.read(stored);
            print(result.withClaims(ClaimRegistry.judge(claims, result, words)), words);
            return Ringcross.DONE;
        }
        Profile chosen = measuring.profile();
        List<CellSpec> cells = ClaimCells.of(Catalogue.load(), claims, chosen);
        OutputDirectory results = OutputDirectory.at(measuring.out);
        Instant started = RunClock.now();
        try (MeasuringSession session = MeasuringSession.open()) {
            Result result = measure(options(chosen, claims, cells.size()), claims, cells, started, session);
            // Saved first: whatever happens to the judging, what was measured is not lost.
            Path file = saved(result, results, started);
            Result judged = result.withClaims(ClaimRegistry.judge(claims, result, words));
            print(judged, words);
            if (file == null) {
                MeasuringOptions.save(judged, results, started, words);
            } else {
                MeasuringOptions.saveAgain(judged, file, words);
            }
            return Ringcross.DONE;
        }
    }

    /**
     * The saved file; null when saving was refused. It is tried again, with a message, after the result has been
     * printed.
     */
    private static @Nullable Path saved(Result result, OutputDirectory results, Instant started) {
        try {
            return results.create("", result.host().hostname(), started, ResultJson.text(result));
        } catch (UsageException refused) {
            return null;
        }
    }

    private Result measure(
            RunOptions options, List<Claim> claims, List<CellSpec> cells, Instant started, MeasuringSession session)
            throws IOException, InterruptedException {
        Doctor doctor = HostDoctor.examine(KernelQuestions.ask());
        Progress progress = ProgressLine.unless(measuring.quiet);
        Measurement measurement = new Measurement(options, cells, session.directory(), progress);
        session.stops(measurement::stop);
        measurement.timeAndCount();
        List<Observation> observations = new ArrayList<>();
        if (measurement.isComplete()) {
            Experimenting experimenting = new Experimenting(ClaimRegistry.experiments(claims), session.directory());
            session.stops(experimenting::stop);
            observations.addAll(experimenting.observe(name -> progress.jvm(0, 1, "experiment " + name)));
            progress.finished();
            if (!experimenting.isComplete()) {
                measurement.stop();
            }
        }
        return RunResult.of(options, started, doctor, measurement, observations);
    }

    private RunOptions options(Profile chosen, List<Claim> claims, int cells) {
        Schedule schedule = switch (chosen) {
            case QUICK -> Profile.QUICK.scheduleWithin(cells, QUICK_SECONDS);
            case STANDARD -> Profile.STANDARD.scheduleWithin(cells, STANDARD_SECONDS);
            case THOROUGH -> Profile.THOROUGH.schedule(cells, null);
        };
        return new RunOptions(
                chosen,
                Selection.ALL,
                schedule,
                ClaimRegistry.pairs(claims),
                Invocation.seed(measuring.seed),
                ChosenCpus.check(measuring.cpus),
                false,
                cellLimit.seconds(),
                null,
                Invocation.command(spec));
    }

    private void print(Result result, ClaimWords words) {
        System.out.print(
                switch (format) {
                    case TABLE -> ClaimReport.of(result, ClaimCells.wording(words), display.style());
                    case JSON -> ResultJson.text(result);
                    case MD -> ClaimMarkdown.of(result, ClaimCells.wording(words));
                });
        System.out.flush();
    }
}
