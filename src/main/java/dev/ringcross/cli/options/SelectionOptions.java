package dev.ringcross.cli.options;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.run.plan.Selection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that select cells. */
public final class SelectionOptions {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "GLOB",
            completionCandidates = Candidates.Primitives.class,
            description = "Primitives by name or glob pattern, such as 'fork-*'.")
    public List<String> only = List.of();

    @Option(
            names = "--group",
            split = ",",
            paramLabel = "G",
            completionCandidates = Candidates.Groups.class,
            description = "Primitives of these groups.")
    public List<String> groups = List.of();

    @Option(
            names = "--route",
            split = ",",
            paramLabel = "R",
            completionCandidates = Candidates.Routes.class,
            description = "Routes by name, such as c,panama.")
    public List<String> routes = List.of();

    public Selection selection(Catalogue catalogue) {
        return selection(catalogue, List.of());
    }

    /** @param named primitives that were named without an option */
    public Selection selection(Catalogue catalogue, List<String> named) {
        Selection.checkPrimitives(catalogue, named, "the command line");
        List<String> all = Stream.concat(named.stream(), only.stream()).toList();
        return Selection.of(catalogue, all, groups, routes);
    }
}
