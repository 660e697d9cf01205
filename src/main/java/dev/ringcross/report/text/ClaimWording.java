package dev.ringcross.report.text;

import java.util.Locale;
import java.util.Map;

/**
 * The words around judged claims, in the reader's language.
 *
 * @param common the words by key: {@code verdict.supported}, {@code heading.why}, {@code host.unchanged} …
 * @param themes the heading of the chapter that a claim is in, by the claim's id
 * @param unmeasurable sentences that no probe can test, with the reason
 */
public record ClaimWording(Map<String, String> common, Map<String, String> themes, Map<String, String> unmeasurable) {
    public String heading(String key) {
        return common.getOrDefault("heading." + key, key);
    }

    /** The word for a verdict such as NOT_RESOLVED. */
    public String verdict(String name) {
        return common.getOrDefault("verdict." + name.toLowerCase(Locale.ROOT).replace('_', '-'), name);
    }

    public String theme(String claim) {
        return themes.getOrDefault(claim, "");
    }
}
