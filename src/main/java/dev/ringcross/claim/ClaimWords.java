package dev.ringcross.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** The words of one language: statements, verdicts, reasons, explanations, headings. */
public final class ClaimWords {
    /** The languages; the bundles without a language are in English. */
    public static final List<String> LANGUAGES = List.of("en", "ko");

    private final ResourceBundle common;
    private final Map<Theme, ResourceBundle> themes = new EnumMap<>(Theme.class);

    private final String language;

    private ClaimWords(String language) {
        this.language = language;
        Locale locale = language.equals("en") ? Locale.ROOT : Locale.of(language);
        common = bundle("common", locale);
        for (Theme theme : Theme.values()) {
            themes.put(theme, bundle(theme.id(), locale));
        }
    }

    /** @param language one of {@link #LANGUAGES} */
    public static ClaimWords in(String language) {
        return new ClaimWords(language);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "dev.ringcross.claim." + name, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public String language() {
        return language;
    }

    /** A heading, a verdict's word, a general reason. */
    public String common(String key) {
        return common.getString(key);
    }

    /** All of these, by key. */
    public Map<String, String> common() {
        return common.keySet().stream().collect(Collectors.toMap(key -> key, common::getString));
    }

    /** The text of a claim under a key such as {@code statement}. */
    public String of(Claim claim, String key) {
        return themes.get(claim.theme()).getString(claim.id() + "." + key);
    }

    /** The reason of a finding, its figures filled in: the claim's own, or the general one of the verdict. */
    public String why(Claim claim, Finding finding) {
        return fill(reason(claim, finding), finding.figures());
    }

    private String reason(Claim claim, Finding finding) {
        try {
            return of(claim, "why." + finding.words());
        } catch (MissingResourceException general) {
            return common("why." + finding.words());
        }
    }

    private static String fill(String words, Map<String, String> figures) {
        String filled = words;
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            filled = filled.replace("{" + figure.getKey() + "}", figure.getValue());
        }
        return filled;
    }
}
