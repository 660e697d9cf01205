package dev.ringcross.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** The command's name may stand anywhere among the options; without one it is {@code run}. */
final class CommandWord {
    private static final List<String> ROOT_OPTIONS = List.of("--help", "-h", "--version", "-V");

    private CommandWord() {}

    /** The arguments with the command's name in the first place, as picocli wants it. */
    static String[] first(CommandLine line, String[] arguments) {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        int command = 0;
        while (command < words.size() && !isCommand(line, words, command)) {
            command++;
        }
        if (command < words.size()) {
            words.add(0, words.remove(command));
        } else if (words.isEmpty() || words.get(0).startsWith("-") && !ROOT_OPTIONS.contains(words.get(0))) {
            words.add(0, "run");
        }
        return words.toArray(String[]::new);
    }

    /** Whether this word is a command's name, and not the value of the option before it. */
    private static boolean isCommand(CommandLine line, List<String> words, int word) {
        return line.getSubcommands().containsKey(words.get(word))
                && (word == 0 || !takesValue(line, words.get(word - 1)));
    }

    private static boolean takesValue(CommandLine line, String word) {
        return line.getSubcommands().values().stream()
                .map(command -> command.getCommandSpec().findOption(word))
                .anyMatch(option -> option != null && option.arity().min() > 0);
    }
}
