package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.JarOptions;
import dev.ringcross.report.terminal.CatalogueItems;
import dev.ringcross.report.terminal.PrimitiveDetails;
import dev.ringcross.report.terminal.PrimitiveList;
import dev.ringcross.run.plan.Selection;
import dev.ringcross.run.plan.UsageException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringcross list}: the catalogue. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Every primitive in a line: its name, its routes, what one operation does. 'explain' tells all.")
final class ListCommand implements Callable<Integer> {
    /** How the catalogue is printed. */
    enum ListFormat {
        TABLE,
        JSON
    }

    @Parameters(
            paramLabel = "PRIMITIVE",
            arity = "0..*",
            completionCandidates = Candidates.Primitives.class,
            description = "Primitives by name or glob; default: all.")
    List<String> primitives = List.of();

    @Option(
            names = "--group",
            split = ",",
            paramLabel = "G",
            completionCandidates = Candidates.Groups.class,
            description = "Primitives by group.")
    List<String> groups = List.of();

    @Option(names = "--format", paramLabel = "F", description = "table or json; json has every detail.")
    ListFormat format = ListFormat.TABLE;

    @Mixin
    JarOptions jars;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() {
        Catalogue catalogue = jars.catalogue();
        Selection.checkPrimitives(catalogue, primitives, "'ringcross list'");
        Selection selection = Selection.of(catalogue, primitives, groups, List.of());
        List<PrimitiveDetails.Item> items = catalogue.entries().stream()
                .filter(selection::holds)
                .map(CatalogueItems::item)
                .toList();
        if (items.isEmpty()) {
            throw new UsageException("the names and --group together match nothing; try: ringcross list");
        }
        System.out.print(
                format == ListFormat.JSON ? PrimitiveDetails.json(items) : PrimitiveList.of(items, display.style()));
        return Ringcross.DONE;
    }
}
