package dev.ringcross.cli.console;

import dev.ringcross.run.plan.DidYouMean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words an error of the command line in one line: the word, its place, and what to write instead. */
public final class UsageMessage {
    private UsageMessage() {}

    public static String of(ParameterException thrown) {
        String command = thrown.getCommandLine().getCommandSpec().qualifiedName();
        if (thrown instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return UnknownWord.message(unmatched.getUnmatched().get(0), thrown.getCommandLine());
        }
        if (thrown instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0), command);
        }
        if (thrown instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice; give it once";
        }
        return thrown.getArgSpec() == null || thrown.getValue() == null
                ? thrown.getMessage().lines().findFirst().orElse("wrong usage") + "; try: " + command + " --help"
                : unfit(thrown.getArgSpec(), thrown.getValue());
    }

    private static String missing(ArgSpec argument, String command) {
        return argument instanceof OptionSpec
                ? name(argument) + " needs a value: " + name(argument) + " " + argument.paramLabel()
                : "'" + command + "' needs a value for " + argument.paramLabel() + "; try: " + command + " --help";
    }

    private static String unfit(ArgSpec argument, String value) {
        Class<?> type = argument.auxiliaryTypes()[0];
        String name = name(argument);
        if (type.isEnum()) {
            return DidYouMean.unknown(name.substring(2), value, name, names(type))
                    .getMessage();
        }
        if (type == boolean.class) {
            return name + " takes no value; leave out '=" + value + "'";
        }
        if (type == Path.class) {
            return name + " takes a file name in the characters of this locale, not '" + value
                    + "'; try a UTF-8 locale such as LC_ALL=C.UTF-8";
        }
        long most = type == Long.class ? Long.MAX_VALUE : Integer.MAX_VALUE;
        return name + " takes a whole number up to " + most + ", not '" + value + "'; try: " + name + " 1";
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
