package dev.ringcross.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page is made of: each element with the names of its attributes, the addresses that are no places within it, and
 * how many scripts. Text that got out of its place shows as something that a harmless page does not have.
 */
final class PageElements {
    private static final Pattern RAW =
            Pattern.compile("(?s)<(script|style)([^>]*)>(.*?)</\\1\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "<(/?[a-zA-Z!][^\\s>/]*)((?:\\s+[^\\s=>/\"']+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?)*+)\\s*/?>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s+([^\\s=>/\"']+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?");

    /** The packed result itself: a file to save, which nothing shows or runs. */
    private static final Pattern DOWNLOAD = Pattern.compile("data:application/gzip;base64,[A-Za-z0-9+/]*+={0,2}");

    private final Set<String> parts = new TreeSet<>();

    private PageElements() {}

    static Set<String> of(String page) {
        PageElements elements = new PageElements();
        int scripts = 0;
        StringBuilder rest = new StringBuilder();
        Matcher raw = RAW.matcher(page);
        while (raw.find()) {
            scripts++;
            raw.appendReplacement(rest, "");
            elements.attributes(raw.group(1), raw.group(2));
        }
        raw.appendTail(rest);
        elements.parts.add(scripts + " raw texts");
        elements.tags(rest.toString());
        return elements.parts;
    }

    private void tags(String text) {
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (tag.find()) {
            between(text.substring(at, tag.start()));
            attributes(tag.group(1), tag.group(2));
            at = tag.end();
        }
        between(text.substring(at));
    }

    private void between(String words) {
        if (words.contains("<")) {
            parts.add("a < that begins no tag: "
                    + words.strip().lines().findFirst().orElse(""));
        }
    }

    private void attributes(String element, String attributes) {
        parts.add(element);
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String name = attribute.group(1);
            String value = attribute.group(2) == null ? "" : attribute.group(2).replaceAll("^[\"']|[\"']$", "");
            boolean address = name.equals("href") || name.equals("src");
            boolean inert = value.startsWith("#") || DOWNLOAD.matcher(value).matches();
            parts.add(element + " " + name + (address && !inert ? " " + value : ""));
        }
    }
}
