package dev.ringcross.cli.files;

import dev.ringcross.claim.ClaimRegistry;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.cli.ClaimCells;
import dev.ringcross.report.html.HtmlReport;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The HTML page of a result, in the reader's language. */
public final class HtmlPages {
    private HtmlPages() {}

    /** Writes the page beside the file of its result, with the claims as they have been judged. */
    public static Path beside(Path file, Result result, ClaimWords words) {
        Path page = SafeFileWriter.page(file);
        SafeFileWriter.replace(page, rendered(result, words));
        return page;
    }

    /** The page of a stored result. Its claims are judged again, so that their words are in the reader's language. */
    public static String of(Result result, ClaimWords words) {
        Set<String> judged = result.claims().stream().map(JudgedClaim::id).collect(Collectors.toSet());
        List<JudgedClaim> claims = ClaimRegistry.judge(
                ClaimRegistry.claims().stream()
                        .filter(claim -> judged.contains(claim.id()))
                        .toList(),
                result,
                words);
        return rendered(result.withClaims(claims), words);
    }

    private static String rendered(Result result, ClaimWords words) {
        return HtmlReport.of(result, ClaimCells.wording(words), words.language());
    }
}
