package dev.ringcross.cli.console;

import dev.ringcross.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Finds the command's name, which may stand anywhere among the options; without one, or where a primitive is named in its
 * place, it is {@code run}.
 */
public final class ArgumentOrder {
    private static final List<String> ROOT_OPTIONS = List.of("--help", "-h", "--version", "-V");

    private static final String JARS = "--with";

    private ArgumentOrder() {}

    /** The arguments with the command's name in the first place, as picocli wants it. */
    public static String[] first(CommandLine line, String[] arguments) {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        int command = 0;
        while (command < words.size() && !isCommand(line, words, command)) {
            command++;
        }
        if (command < words.size() && isPrimitive(line, words, words.get(command))) {
            words.add(0, "run");
        } else if (command < words.size()) {
            words.add(0, words.remove(command));
        } else if (words.isEmpty() || !ROOT_OPTIONS.contains(words.get(0))) {
            words.add(0, "run");
        }
        return words.toArray(String[]::new);
    }

    /** Whether this word is neither an option nor, as far as can be told, the value of the one before it. */
    private static boolean isCommand(CommandLine line, List<String> words, int word) {
        return !words.get(word).startsWith("-") && (word == 0 || !mayTakeValue(line, words.get(word - 1)));
    }

    /** Where a jar is named the word may be a primitive of it: run reads it, and knows. */
    private static boolean isPrimitive(CommandLine line, List<String> words, String word) {
        boolean isGlob = word.contains("*") || word.contains("?");
        boolean isJarNamed = words.stream().anyMatch(one -> one.equals(JARS) || one.startsWith(JARS + "="));
        return isGlob
                || !line.getSubcommands().containsKey(word)
                        && (isJarNamed || Catalogue.load().byId(word).isPresent());
    }

    private static boolean mayTakeValue(CommandLine line, String word) {
        if (!word.startsWith("-") || word.contains("=")) {
            return false;
        }
        List<OptionSpec> known = line.getSubcommands().values().stream()
                .map(command -> command.getCommandSpec().findOption(word))
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                || known.stream().anyMatch(option -> option.arity().min() > 0);
    }
}
