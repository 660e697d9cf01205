package dev.ringcross.cli.completion;

import dev.ringcross.cli.Ringcross;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringcross completion SHELL}: what a shell reads to complete commands, options and the names behind them. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print a completion script: source <(./ringcross completion bash)")
public final class CompletionCommand implements Callable<Integer> {
    private static final String NAME = "ringcross";

    /** The shells. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    Shell shell;

    @Override
    public Integer call() {
        CommandSpec offered = CompletionModel.of(spec.root().commandLine());
        System.out.print(
                switch (shell) {
                    case BASH -> AutoComplete.bash(NAME, new CommandLine(offered));
                    case ZSH -> zsh(offered);
                    case FISH -> FishCompletion.of(NAME, offered);
                });
        return Ringcross.DONE;
    }

    /** The script for zsh: that of bash, which zsh can read after some preparation. */
    private static String zsh(CommandSpec offered) {
        return "#compdef " + NAME + "\n"
                + "autoload -U +X compinit && compinit -u\n"
                + "autoload -U +X bashcompinit && bashcompinit\n"
                + AutoComplete.bash(NAME, new CommandLine(offered));
    }
}
