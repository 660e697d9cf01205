package dev.ringcross.report.html;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** The words of the HTML report around its figures. */
final class PageWords {
    private PageWords() {}

    static Map<String, String> in(String lang) {
        return in("page", lang);
    }

    /** The words by key; the bundle without a language is in English. */
    static Map<String, String> in(String page, String lang) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "dev.ringcross.report.html." + page,
                lang.equals("en") ? Locale.ROOT : Locale.of(lang),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }
}
