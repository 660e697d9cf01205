package dev.ringcross.cli;

import dev.ringcross.catalogue.UnfitJar;
import dev.ringcross.cli.completion.CompletionCommand;
import dev.ringcross.cli.console.ArgumentOrder;
import dev.ringcross.cli.console.Interruption;
import dev.ringcross.cli.console.StandardOutput;
import dev.ringcross.cli.console.Terminal;
import dev.ringcross.cli.console.UsageMessage;
import dev.ringcross.cli.options.OptionGroups;
import dev.ringcross.error.PlainReason;
import dev.ringcross.result.json.UnreadableResult;
import dev.ringcross.run.plan.UsageException;
import dev.ringcross.run.process.HostLimit;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. Without a command's name it is {@code run}. */
@Command(
        name = "ringcross",
        description = "Measure what it costs on this host to cross from user mode into the kernel.",
        mixinStandardHelpOptions = true,
        versionProvider = BuildInfo.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Done.",
            "1:A mismatch of verify, a wrong answer of the self-check, a share of selftest outside its band, or a regression"
                    + " with --fail-on.",
            "2:Wrong usage, input that can't be read, or a result that can't be saved: one line says what and what to try.",
            "3:Inconclusive with --fail-on.",
            "4:A cell that was asked for by name can't be measured here.",
            "130:Interrupted; what was measured so far is saved."
        },
        subcommands = {
            RunCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            ClaimsCommand.class,
            SelftestCommand.class,
            DoctorCommand.class,
            SchemaCommand.class,
            CompareCommand.class,
            MergeCommand.class,
            ReportCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
public final class Ringcross {
    public static final int DONE = 0;
    static final int DIFFERS = 1;
    static final int USAGE = 2;
    static final int INCONCLUSIVE = 3;
    static final int NOT_MEASURABLE = 4;
    private static final int LONGEST = 1000;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    boolean debug;

    public static void main(String[] arguments) {
        StandardOutput output = StandardOutput.install();
        int status = execute(arguments);
        System.out.flush();
        if (status == DONE && output.isReaderGone()) {
            status = StandardOutput.READER_GONE;
        } else if (status == DONE && output.failure() != null) {
            status = complain("standard output could not be written: " + output.failure() + "; try > FILE elsewhere");
        }
        // An interrupted run is ended by its own signal; leaving the status to it gives 128 + the signal.
        if (Interruption.happened()) {
            Interruption.release();
        } else {
            System.exit(status);
        }
    }

    static int execute(String... arguments) {
        Ringcross root = new Ringcross();
        CommandLine line = new CommandLine(root);
        line.setParameterExceptionHandler((thrown, words) -> complain(UsageMessage.of(thrown)));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failure(thrown, root.debug));
        line.setOut(new PrintWriter(System.out, true));
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec()
                        .versionProvider(new BuildInfo())
                        .parser()
                        // No list here has quoted parts; where quotes don't pair, picocli would say so in lines of its
                        // own.
                        .splitQuotedStrings(true));
        helpInGroups(line);
        if (!Terminal.OUTPUT.obeysEscapes()) {
            line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        }
        // A file's name may begin with '@' too.
        line.setExpandAtFiles(false);
        line.setUnmatchedOptionsAllowedAsOptionParameters(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        try {
            return line.execute(ArgumentOrder.first(line, arguments));
        } catch (Error failed) {
            // No thread, no memory, an unreadable jar: not what picocli's handlers are given.
            return failure(failed, root.debug);
        }
    }

    private static void helpInGroups(CommandLine line) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, OptionGroups::render);
        line.getSubcommands().values().forEach(Ringcross::helpInGroups);
    }

    private static int failure(Throwable thrown, boolean debug) {
        if (debug) {
            thrown.printStackTrace();
        }
        boolean isPlain =
                thrown instanceof UsageException || thrown instanceof UnreadableResult || thrown instanceof UnfitJar;
        return isPlain
                ? complain(thrown.getMessage())
                : complain(HostLimit.in(thrown).orElseGet(() -> unexpected(thrown)));
    }

    private static String unexpected(Throwable thrown) {
        boolean isBug = thrown instanceof RuntimeException && !(thrown instanceof UncheckedIOException);
        return (isBug ? "internal error: " : "") + PlainReason.withFile(thrown) + "; add --debug to see where";
    }

    /** Words of the command line and of files stand in it: none may start a line or move the cursor. */
    private static int complain(String message) {
        String line = message.replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]+", " ");
        System.err.println("ringcross: " + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…"));
        return USAGE;
    }
}
