package dev.ringcross.cli;

import dev.ringcross.claim.Words;
import dev.ringcross.result.Result;
import dev.ringcross.result.ResultJson;
import dev.ringcross.run.Nearest;
import dev.ringcross.run.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that makes a result file of its own: how much, where, in which order, and how loud. */
final class MeasuringOptions {
    @Option(
            names = "--profile",
            paramLabel = "P",
            completionCandidates = Candidates.Profiles.class,
            description = "quick, standard or thorough; default: ${DEFAULT-VALUE}.")
    String profile = "quick";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random order; default: a new one.")
    @Nullable
    Long seed;

    @Option(
            names = "--cpu",
            split = ",",
            paramLabel = "LIST",
            description = "CPUs to measure on, the measuring one first.")
    List<Integer> cpus = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the result file goes; default: ${DEFAULT-VALUE}.")
    Path out = Path.of("ringcross-results");

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress on standard error.")
    boolean quiet;

    Profile profile() {
        return Profile.byId(profile)
                .orElseThrow(() -> Nearest.unknown(
                        "profile",
                        profile,
                        "--profile",
                        Arrays.stream(Profile.values()).map(Profile::id).toList()));
    }

    /** Saves a result and its page, and says where. */
    static void save(Result result, Path file, Words words) throws IOException {
        ResultJson.write(result, file);
        Path page = HtmlPages.beside(file, result, words);
        System.err.println("ringcross: " + (result.run().complete() ? "" : "interrupted; ") + "saved " + file + " and "
                + page.getFileName());
    }
}
