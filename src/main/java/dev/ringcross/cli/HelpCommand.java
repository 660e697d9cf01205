package dev.ringcross.cli;

import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.run.plan.DidYouMean;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringcross help COMMAND}: the same as {@code ringcross COMMAND --help}. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "How a command is used: the same as COMMAND --help.")
final class HelpCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..1",
            completionCandidates = Candidates.Commands.class,
            description = "The command; without one, all commands.")
    @Nullable
    String command;

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        Map<String, CommandLine> commands = root.getSubcommands();
        CommandLine asked = command == null ? root : commands.get(command);
        if (asked == null) {
            throw DidYouMean.unknown("command", String.valueOf(command), "'ringcross help'", commands.keySet());
        }
        asked.usage(System.out);
        return Ringcross.DONE;
    }
}
