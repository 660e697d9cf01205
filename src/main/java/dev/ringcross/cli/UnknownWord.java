package dev.ringcross.cli;

import dev.ringcross.run.Nearest;
import java.util.List;
import picocli.CommandLine;

/** Words the error for an option or command that does not exist, and names the nearest that does. */
final class UnknownWord {
    private UnknownWord() {}

    static String message(String word, CommandLine at) {
        String command = at.getCommandSpec().qualifiedName();
        if (word.startsWith("-")) {
            String name = word.split("=", 2)[0];
            List<String> options = at.getCommandSpec().options().stream()
                    .map(option -> option.longestName())
                    .toList();
            return Nearest.unknown("option", name, "'" + command + "'", options).getMessage();
        }
        if (!at.getSubcommands().isEmpty()) {
            return Nearest.unknown(
                            "command",
                            word,
                            "'" + command + "'",
                            at.getSubcommands().keySet())
                    .getMessage();
        }
        return "unexpected argument '" + word + "' for '" + command + "'; try: " + command + " --help";
    }
}
