package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.Entry;
import dev.ringcross.report.Explanation;
import dev.ringcross.run.Nearest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ringcross explain ID}: what happens, in which order, on which side of the ring. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "What a primitive does, step by step, and on which side of the ring.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "A primitive, as 'ringcross list' names it.")
    String id;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load();
        Entry entry = catalogue
                .byId(id)
                .orElseThrow(() -> Nearest.unknown(
                        "primitive",
                        id,
                        "'ringcross explain'",
                        catalogue.entries().stream().map(Entry::id).toList()));
        System.out.print(Explanation.of(catalogue, entry, display.style()));
        return Ringcross.DONE;
    }
}
