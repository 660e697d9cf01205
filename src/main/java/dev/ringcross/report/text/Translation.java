package dev.ringcross.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Translates into a reader's language what a result stores in English: reasons, warnings, notes. Each is found by its
 * pattern, and so is what is filled into it. What has no pattern, such as the kernel's own words, stays as it is.
 */
public final class Translation {
    /** Longer text is none of Ringcross's own. */
    private static final int LONGEST = 2000;

    private final List<MessagePattern> patterns;
    private final Map<String, String> known = new HashMap<>();

    private Translation(List<MessagePattern> patterns) {
        // The more words a pattern has, the surer it is meant.
        this.patterns = patterns.stream()
                .sorted(Comparator.comparingInt(MessagePattern::letters).reversed())
                .toList();
    }

    /** @param lang the language of the reader; what is stored is in English already */
    public static Translation into(String lang) {
        return new Translation(lang.equals("en") ? List.of() : read("messages_" + lang + ".txt"));
    }

    public String translate(String words) {
        if (patterns.isEmpty() || words.isEmpty() || words.length() > LONGEST) {
            return words;
        }
        String translation = known.get(words);
        if (translation == null) {
            translation = find(words);
            known.put(words, translation);
        }
        return translation;
    }

    private String find(String words) {
        for (MessagePattern pattern : patterns) {
            Map<Integer, String> filled = pattern.match(words);
            if (filled != null) {
                filled.replaceAll((place, value) -> translate(value));
                return pattern.fill(filled);
            }
        }
        return words;
    }

    /** Each pattern stands on a line, its translation on the next one, indented. */
    private static List<MessagePattern> read(String name) {
        List<MessagePattern> patterns = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(Translation.class.getResourceAsStream(name), name)) {
            @Nullable String english = null;
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("  ")) {
                    patterns.addAll(MessagePattern.of(Objects.requireNonNull(english, line), line.strip()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    english = line;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return patterns;
    }
}
