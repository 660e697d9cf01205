package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.report.CatalogueItems;
import dev.ringcross.report.ListReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringcross list}: the catalogue. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Every primitive, its routes, what the kernel is expected to count, and why a route is absent.")
final class ListCommand implements Callable<Integer> {
    /** How the catalogue is printed. */
    enum ListFormat {
        TABLE,
        JSON
    }

    @Option(names = "--format", paramLabel = "F", description = "table or json.")
    ListFormat format = ListFormat.TABLE;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load();
        System.out.print(
                format == ListFormat.JSON
                        ? ListReport.json(CatalogueItems.of(catalogue))
                        : ListReport.table(CatalogueItems.of(catalogue), display.style()));
        return Ringcross.DONE;
    }
}
