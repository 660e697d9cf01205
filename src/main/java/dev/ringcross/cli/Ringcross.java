package dev.ringcross.cli;

import dev.ringcross.run.UsageException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Without a command's name it is {@code run}. */
@Command(
        name = "ringcross",
        description = "What it costs, on this host, to cross from user mode into the kernel.",
        mixinStandardHelpOptions = true,
        versionProvider = Build.class,
        subcommands = {
            RunCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            SchemaCommand.class
        })
public final class Ringcross {
    static final int DONE = 0;
    static final int DIFFERS = 1;
    static final int USAGE = 2;
    static final int NOT_MEASURABLE = 4;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    boolean debug;

    public static void main(String[] arguments) {
        int status = execute(arguments);
        System.out.flush();
        // An interrupted run is ended by its own signal; leaving the status to it gives 128 + the signal.
        if (!Interruption.happened()) {
            System.exit(status);
        }
    }

    static int execute(String... arguments) {
        Ringcross root = new Ringcross();
        CommandLine line = new CommandLine(root);
        line.setParameterExceptionHandler(Ringcross::usage);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failure(thrown, root.debug));
        line.setOut(new PrintWriter(System.out, true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(withCommand(line, arguments));
    }

    /** An option in the first place belongs to run, but for those that every command has. */
    private static String[] withCommand(CommandLine line, String[] arguments) {
        List<String> rootOptions = List.of("--help", "-h", "--version", "-V");
        boolean named = arguments.length > 0 && (!arguments[0].startsWith("-") || rootOptions.contains(arguments[0]));
        if (named) {
            return arguments;
        }
        List<String> run = new ArrayList<>(List.of("run"));
        run.addAll(Arrays.asList(arguments));
        return run.toArray(String[]::new);
    }

    private static int usage(ParameterException thrown, String[] arguments) {
        String message = thrown.getMessage();
        if (thrown instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            message = UnknownWord.message(unmatched.getUnmatched().get(0), thrown.getCommandLine());
        }
        return complain(message.lines().findFirst().orElse("wrong usage"));
    }

    private static int failure(Exception thrown, boolean debug) {
        if (debug) {
            thrown.printStackTrace();
        }
        return thrown instanceof UsageException
                ? complain(thrown.getMessage())
                : complain(thrown.toString().lines().findFirst().orElse("") + " (--debug tells more)");
    }

    private static int complain(String message) {
        System.err.println("ringcross: " + message);
        return USAGE;
    }
}
