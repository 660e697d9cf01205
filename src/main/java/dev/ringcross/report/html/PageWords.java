package dev.ringcross.report.html;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page around its figures, in a reader's language.
 *
 * @param lang en or ko
 * @param words headings and hints, by key
 */
public record PageWords(String lang, Map<String, String> words) {
    private static final Pattern FOREIGN = Pattern.compile("\\p{IsHangul}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2} [a-z]{2}");

    /** @param page the bundle of words; the one without a language is in English */
    static PageWords in(String page, String lang) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "dev.ringcross.report.html." + page,
                lang.equals("en") ? Locale.ROOT : Locale.of(lang),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new PageWords(lang, bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString)));
    }

    /** A heading or a hint. */
    public String word(String key) {
        return words.getOrDefault(key, key);
    }

    /** The language of words that stayed English, such as the kernel's; null, as for all other words, leaves the page's. */
    public @Nullable String langOf(String text) {
        return lang.equals("en")
                        || FOREIGN.matcher(text).find()
                        || !ENGLISH.matcher(text).find()
                ? null
                : "en";
    }
}
