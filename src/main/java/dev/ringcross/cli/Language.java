package dev.ringcross.cli;

import dev.ringcross.claim.Words;
import dev.ringcross.run.Nearest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which language claims are worded. */
final class Language {
    @Option(names = "--lang", paramLabel = "LANG", description = "en or ko; default: the locale's.")
    @Nullable
    String language;

    Words words() {
        if (language == null) {
            String own = Locale.getDefault().getLanguage();
            return Words.in(Words.LANGUAGES.contains(own) ? own : "en");
        }
        if (!Words.LANGUAGES.contains(language)) {
            throw Nearest.unknown("language", language, "--lang", Words.LANGUAGES);
        }
        return Words.in(language);
    }
}
