package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.run.Selection;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that select cells. */
final class SelectionOptions {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "GLOB",
            completionCandidates = Candidates.Primitives.class,
            description = "Primitives by name or glob pattern, such as 'fork-*'.")
    List<String> only = List.of();

    @Option(
            names = "--group",
            split = ",",
            paramLabel = "G",
            completionCandidates = Candidates.Groups.class,
            description = "Primitives of these groups.")
    List<String> groups = List.of();

    @Option(
            names = "--route",
            split = ",",
            paramLabel = "R",
            completionCandidates = Candidates.Routes.class,
            description = "Routes by name, such as c,panama.")
    List<String> routes = List.of();

    Selection selection(Catalogue catalogue) {
        return Selection.of(catalogue, only, groups, routes);
    }
}
