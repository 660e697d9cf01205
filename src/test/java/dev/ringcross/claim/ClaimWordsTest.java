package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimWordsTest {
    private static final Pattern FIGURE = Pattern.compile("\\{[A-Za-z]+}");

    static Stream<String> bundles() {
        return Stream.concat(Stream.of("common"), Stream.of(Theme.values()).map(Theme::id));
    }

    static Stream<Claim> claims() {
        return ClaimRegistry.claims().stream();
    }

    private static Map<String, String> read(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(Claim.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Set<String> figures(String words) {
        return FIGURE.matcher(words).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_key_is_worded_in_both_languages_with_the_same_figures(String bundle) throws IOException {
        Map<String, String> english = read(bundle + ".properties");
        Map<String, String> korean = read(bundle + "_ko.properties");
        assertThat(korean.keySet()).isEqualTo(english.keySet());
        english.forEach((key, words) -> {
            assertThat(words).as(key).isNotBlank();
            assertThat(korean.get(key)).as(key).isNotBlank();
            assertThat(figures(korean.get(key))).as(key).isEqualTo(figures(words));
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void korean_is_korean(String bundle) throws IOException {
        read(bundle + "_ko.properties").forEach((key, words) -> {
            if (!figures(words).stream()
                    .reduce(words, (rest, figure) -> rest.replace(figure, ""))
                    .isBlank()) {
                assertThat(words).as(key).matches("(?s).*\\p{IsHangul}.*");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_claim_has_all_that_is_printed_of_it(Claim claim) {
        for (String language : ClaimWords.LANGUAGES) {
            ClaimWords words = ClaimWords.in(language);
            for (String key : List.of("statement", "flips", "source", "steps", "explanation")) {
                assertThat(words.of(claim, key)).as(language + " " + key).isNotBlank();
            }
            assertThat(words.of(claim, "steps").lines()).allMatch(step -> step.matches("(user|enter|kernel|leave) .+"));
        }
    }
}
