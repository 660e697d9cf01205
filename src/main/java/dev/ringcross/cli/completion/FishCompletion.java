package dev.ringcross.cli.completion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the completion script for fish: one {@code complete} for each word (complete(1) of fish). */
public final class FishCompletion {
    private final String name;
    private final String commands;
    private final List<String> lines = new ArrayList<>();

    private FishCompletion(String name, CommandSpec root) {
        this.name = name;
        this.commands = String.join(" ", root.subcommands().keySet());
    }

    public static String of(String name, CommandSpec root) {
        FishCompletion fish = new FishCompletion(name, root);
        fish.lines.add("# Completes " + name + " in fish; put it into ~/.config/fish/completions/" + name + ".fish");
        fish.lines.add("complete -c " + name + " -f");
        String none = "not __fish_seen_subcommand_from " + fish.commands;
        root.subcommands()
                .forEach((word, command) -> fish.add(
                        none,
                        "-a " + word,
                        command.getCommandSpec().usageMessage().description()));
        fish.arguments(none, root);
        root.subcommands()
                .forEach((word, command) ->
                        fish.arguments("__fish_seen_subcommand_from " + word, command.getCommandSpec()));
        return String.join("\n", fish.lines) + "\n";
    }

    private void arguments(String when, CommandSpec command) {
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String names =
                        Stream.of(option.names()).map(FishCompletion::flag).collect(Collectors.joining(" "));
                add(when, names + (option.arity().max() > 0 ? values(option) : ""), option.description());
            }
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            // What has no words of its own is a file, of another program's too.
            add(when, known(parameter) ? words(parameter) : "-F", parameter.description());
        }
    }

    private static String flag(String name) {
        return name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1);
    }

    /** Completes an argument by known words, or by files where a path is wanted. */
    private static String values(ArgSpec option) {
        if (known(option)) {
            return " -x " + words(option);
        }
        return Stream.of(option.auxiliaryTypes()).anyMatch(Path.class::equals) ? " -r -F" : " -x";
    }

    private static boolean known(ArgSpec argument) {
        return argument.completionCandidates() != null;
    }

    private static String words(ArgSpec argument) {
        return "-a '"
                + StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .collect(Collectors.joining(" "))
                + "'";
    }

    private void add(String when, String what, String... description) {
        String words = String.join(" ", description).replaceAll("\\s+", " ");
        lines.add("complete -c " + name + " -n '" + when + "' " + what + " -d '"
                + words.replace("\\", "\\\\").replace("'", "\\'") + "'");
    }
}
