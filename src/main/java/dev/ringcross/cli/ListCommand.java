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
    String format = "table";

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() {
        ListFormat chosen = Choice.of(ListFormat.class, format, "--format");
        Catalogue catalogue = Catalogue.load();
        System.out.print(
                chosen == ListFormat.JSON
                        ? ListReport.json(CatalogueItems.of(catalogue))
                        : ListReport.table(CatalogueItems.of(catalogue), display.style()));
        return Ringcross.DONE;
    }
}
