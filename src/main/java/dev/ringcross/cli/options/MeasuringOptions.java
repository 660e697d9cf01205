package dev.ringcross.cli.options;

import dev.ringcross.claim.ClaimWords;
import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.cli.files.HtmlPages;
import dev.ringcross.cli.files.OutputDirectory;
import dev.ringcross.cli.files.SafeFileWriter;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.run.plan.DidYouMean;
import dev.ringcross.run.plan.Profile;
import dev.ringcross.run.plan.UsageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of every command that makes a result file: how much to measure, where, in which order, and whether to
 * show progress.
 */
public final class MeasuringOptions {
    @Option(
            names = "--profile",
            paramLabel = "P",
            completionCandidates = Candidates.Profiles.class,
            description = "How much to measure: quick, standard or thorough; default: ${DEFAULT-VALUE}.")
    String profile = "quick";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random orders; default: a new one.")
    @Nullable
    public Long seed;

    @Option(
            names = "--cpu",
            split = ",",
            paramLabel = "LIST",
            description = "CPUs to use; the measuring thread runs on the first.")
    public List<Integer> cpus = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Directory for result files; default: ${DEFAULT-VALUE}.")
    public Path out = Path.of("ringcross-results");

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress on standard error.")
    public boolean quiet;

    public Profile profile() {
        return Profile.byId(profile)
                .orElseThrow(() -> DidYouMean.unknown(
                        "profile",
                        profile,
                        "--profile",
                        Arrays.stream(Profile.values()).map(Profile::id).toList()));
    }

    /** Saves a new result and its page, and says where. */
    public static void save(Result result, OutputDirectory results, Instant started, ClaimWords words) {
        Path file = results.create("", result.host().hostname(), started, ResultJson.text(result));
        page(result, file, words);
    }

    /** Replaces an earlier version of a result and its page, and says where. */
    public static void saveAgain(Result result, Path file, ClaimWords words) {
        SafeFileWriter.replace(file, ResultJson.text(result));
        page(result, file, words);
    }

    private static void page(Result result, Path file, ClaimWords words) {
        String saved = "ringcross: " + (result.run().complete() ? "" : "interrupted; ") + "saved " + file;
        try {
            System.err.println(
                    saved + " and " + HtmlPages.beside(file, result, words).getFileName());
        } catch (UsageException refused) {
            System.err.println(saved);
            throw refused;
        }
        String jars =
                result.run().jars().stream().map(jar -> " --with " + jar.name()).collect(Collectors.joining());
        if (!result.run().complete() && result.run().plan() != null) {
            System.err.println("ringcross: to continue this run: ringcross run --resume " + file + jars);
        }
    }
}
