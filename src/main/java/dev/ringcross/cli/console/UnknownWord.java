package dev.ringcross.cli.console;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.PrimitiveSpec;
import dev.ringcross.run.plan.DidYouMean;
import java.util.List;
import java.util.stream.Stream;
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
            return DidYouMean.unknown("option", name, "'" + command + "'", options)
                    .getMessage();
        }
        if (!at.getSubcommands().isEmpty()) {
            // Where a command stands, a primitive's name may stand too.
            List<String> known = Stream.concat(
                            at.getSubcommands().keySet().stream(),
                            Catalogue.load().entries().stream().map(PrimitiveSpec::id))
                    .toList();
            return DidYouMean.unknown("command or primitive", word, "'" + command + "'", known)
                    .getMessage();
        }
        return "unexpected argument '" + word + "' for '" + command + "'; try: " + command + " --help";
    }
}
