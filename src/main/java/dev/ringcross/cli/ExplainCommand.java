package dev.ringcross.cli;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.PrimitiveSpec;
import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimRegistry;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.cli.files.LastNumbers;
import dev.ringcross.cli.files.StoredClaims;
import dev.ringcross.cli.options.DisplayOptions;
import dev.ringcross.cli.options.JarOptions;
import dev.ringcross.cli.options.Language;
import dev.ringcross.report.terminal.ClaimExplanation;
import dev.ringcross.report.terminal.ClaimExplanation.Lesson;
import dev.ringcross.report.terminal.Explanation;
import dev.ringcross.run.plan.DidYouMean;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringcross explain ID}: explains what happens, in which order, on which side of the ring. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explain a primitive or a claim step by step, in user mode and in kernel mode.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID",
            completionCandidates = Candidates.Explained.class,
            description = "Name of a primitive ('ringcross list') or a claim ('ringcross claims').")
    String id;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Directory of the results whose last numbers are shown; default: ${DEFAULT-VALUE}.")
    Path results = Path.of("ringcross-results");

    @Mixin
    Language language;

    @Mixin
    JarOptions jars;

    @Mixin
    DisplayOptions display;

    @Override
    public Integer call() throws IOException {
        Optional<Claim> claim = ClaimRegistry.byId(id);
        if (ClaimRegistry.unmeasurable().contains(id)) {
            ClaimWords words = language.words(display.style());
            System.out.print(ClaimExplanation.unmeasurable(
                    id, words.common(id + ".statement"), words.common(id + ".reason"), display.style()));
            return Ringcross.DONE;
        }
        System.out.print(claim.isPresent() ? claim(claim.get()) : primitive());
        return Ringcross.DONE;
    }

    private String claim(Claim claim) throws IOException {
        ClaimWords words = language.words(display.style());
        StoredClaims stored = StoredClaims.of(claim, results, words);
        Lesson lesson = new Lesson(
                claim.id(),
                words.of(claim, "statement"),
                words.of(claim, "steps"),
                words.of(claim, "explanation"),
                words.of(claim, "flips"),
                words.of(claim, "source"));
        return ClaimExplanation.of(
                lesson, stored.claim(), stored.file().toString(), ClaimCells.wording(words), display.style());
    }

    private String primitive() throws IOException {
        Catalogue catalogue = jars.catalogue();
        PrimitiveSpec entry = catalogue
                .byId(id)
                .orElseThrow(() -> DidYouMean.unknown(
                        "primitive or claim",
                        id,
                        "'ringcross explain'",
                        Stream.of(
                                        catalogue.entries().stream().map(PrimitiveSpec::id),
                                        ClaimRegistry.claims().stream().map(Claim::id),
                                        ClaimRegistry.unmeasurable().stream())
                                .flatMap(ids -> ids)
                                .toList()));
        LastNumbers last = LastNumbers.of(entry.id(), results);
        return Explanation.of(catalogue, entry, display.style())
                + Explanation.numbers(
                        entry.id() + jars.words(), last.result(), last.file().toString(), display.style());
    }
}
