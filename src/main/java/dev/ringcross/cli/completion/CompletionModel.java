package dev.ringcross.cli.completion;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The command line as completion offers it: with enumerated values in lower case, as in the documents, and with the
 * options of {@code run} where no command is named yet.
 */
public final class CompletionModel {
    private CompletionModel() {}

    public static CommandSpec of(CommandLine line) {
        CommandSpec root = copy(line.getCommandSpec());
        line.getSubcommands().forEach((name, command) -> root.addSubcommand(name, copy(command.getCommandSpec())));
        for (OptionSpec option :
                line.getSubcommands().get("run").getCommandSpec().options()) {
            if (Stream.of(option.names()).allMatch(name -> root.findOption(name) == null)) {
                root.addOption(copy(option));
            }
        }
        return root;
    }

    private static CommandSpec copy(CommandSpec from) {
        CommandSpec copy = CommandSpec.create().name(from.name());
        copy.usageMessage().description(from.usageMessage().description());
        // What is inherited comes with the root.
        from.options().stream().filter(option -> !option.inherited()).forEach(option -> copy.addOption(copy(option)));
        for (PositionalParamSpec parameter : from.positionalParameters()) {
            copy.addPositional(PositionalParamSpec.builder(parameter)
                    .completionCandidates(candidates(parameter))
                    .build());
        }
        return copy;
    }

    private static OptionSpec copy(OptionSpec option) {
        return OptionSpec.builder(option)
                .completionCandidates(candidates(option))
                .build();
    }

    private static @Nullable List<String> candidates(ArgSpec argument) {
        Iterable<String> words = argument.completionCandidates();
        if (words == null) {
            return null;
        }
        boolean enumerated = Stream.of(argument.auxiliaryTypes()).anyMatch(Class::isEnum);
        return StreamSupport.stream(words.spliterator(), false)
                .map(word -> enumerated ? word.toLowerCase(Locale.ROOT) : word)
                .toList();
    }
}
