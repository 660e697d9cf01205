package dev.ringcross.cli.options;

import dev.ringcross.claim.ClaimWords;
import dev.ringcross.cli.completion.Candidates;
import dev.ringcross.report.text.Style;
import dev.ringcross.run.plan.DidYouMean;
import dev.ringcross.run.plan.UsageException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the language of the words. */
public final class Language {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            completionCandidates = Candidates.Languages.class,
            description = "Language of the text: en or ko; default: the locale's.")
    @Nullable
    String language;

    /** The words in the chosen language; only English where nothing but ASCII can be shown. */
    public ClaimWords words(Style style) {
        if (language == null) {
            String own = Locale.getDefault().getLanguage();
            return ClaimWords.in(ClaimWords.LANGUAGES.contains(own) && !style.ascii() ? own : "en");
        }
        if (!ClaimWords.LANGUAGES.contains(language)) {
            throw DidYouMean.unknown("language", language, "--lang", ClaimWords.LANGUAGES);
        }
        if (style.ascii() && !language.equals("en")) {
            throw new UsageException(
                    "--lang " + language
                            + " needs more than ASCII characters; leave out --ascii, or choose a UTF-8 locale such as LC_ALL=C.UTF-8");
        }
        return ClaimWords.in(language);
    }
}
