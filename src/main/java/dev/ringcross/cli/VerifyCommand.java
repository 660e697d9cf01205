package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.cli.console.MeasuringSession;
import dev.ringcross.cli.console.ProgressLine;
import dev.ringcross.cli.options.CellLimit;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.JarOptions;
import dev.ringcross.cli.options.SelectionOptions;
import dev.ringcross.report.terminal.EvidenceReport;
import dev.ringcross.result.Cell;
import dev.ringcross.run.Measurement;
import dev.ringcross.run.plan.Profile;
import dev.ringcross.run.plan.RunOptions;
import dev.ringcross.run.plan.Selection;
import dev.ringcross.run.process.Progress;
import dev.ringcross.run.record.ResultAssembler;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringcross verify}: runs the evidence pass alone. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Count kernel entries, switches and faults of each cell, and compare them with its declaration.")
final class VerifyCommand implements Callable<Integer> {
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
    CellLimit cellLimit;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress on standard error.")
    boolean quiet;

    /** What a primitive lacks everywhere is told only where nothing else was asked for. */
    private static List<CellSpec> cells(Catalogue catalogue, Selection selection) {
        List<CellSpec> all = selection.cells(catalogue, cell -> true);
        List<CellSpec> offered = all.stream().filter(CellSpec::isOffered).toList();
        return offered.isEmpty() ? all : offered;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = jars.catalogue();
        Selection selection = wanted.selection(catalogue, primitives);
        RunOptions options = new RunOptions(
                Profile.QUICK,
                selection,
                Profile.QUICK.schedule(1, 1),
                List.of(),
                0,
                List.of(),
                false,
                cellLimit.seconds(),
                null,
                "ringcross verify");
        Progress progress = ProgressLine.unless(quiet);
        try (MeasuringSession session = MeasuringSession.open()) {
            Measurement measurement =
                    new Measurement(options, cells(catalogue, selection), session.directory(), progress);
            session.stops(measurement::stop);
            measurement.count();
            List<Cell> cells = ResultAssembler.of(measurement.cells(), measurement.canary())
                    .cells();
            System.out.print(EvidenceReport.render(cells, display.style()));
            return EvidenceReport.allAgree(cells) ? Ringcross.DONE : Ringcross.DIFFERS;
        }
    }
}
