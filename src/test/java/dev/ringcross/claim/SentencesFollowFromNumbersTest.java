package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.switches.ThreadSwitchCheaper;
import dev.ringcross.result.JudgedClaim;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class SentencesFollowFromNumbersTest {
    private static final int RUNS = 400;
    private static final String NO_WORDS = "(?s).*(\\{|\\bnull\\b|NaN|Infinity| ,|: \\.|\\(\\)).*";
    private static final Map<String, ClaimWords> WORDS =
            ClaimWords.LANGUAGES.stream().collect(Collectors.toMap(one -> one, ClaimWords::in));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    static Stream<Claim> claims() {
        return ClaimRegistry.claims().stream();
    }

    /** Of the words that are printed: the claim's own, or those that all have in common. */
    private static String key(Claim claim, Finding finding) {
        try {
            WORDS.get("en").of(claim, "why." + finding.words());
            return claim.id() + "." + finding.words();
        } catch (MissingResourceException common) {
            return "common." + finding.words();
        }
    }

    private static List<String> faults(Claim claim, long seed, Set<String> reached) {
        Result result = GeneratedRun.of(claim, seed).result();
        Said said = Said.of(claim, result);
        String key = key(claim, said.finding());
        reached.add(key);
        List<String> faults = new ArrayList<>();
        for (ClaimWords words : WORDS.values()) {
            JudgedClaim card =
                    ClaimRegistry.judge(List.of(claim), result, words).get(0);
            if (card.why().matches(NO_WORDS)
                    || String.join(" ", card.evidence().values()).matches(NO_WORDS)) {
                faults.add(key + ": no words: " + card.why() + card.evidence());
            }
            if (card.effect() != null
                    && card.ci95() != null
                    && (card.effect() < card.ci95().low()
                            || card.effect() > card.ci95().high())) {
                faults.add(key + ": the effect lies outside of its interval: " + card.effect() + " " + card.ci95());
            }
        }
        for (Assertion assertion : Sentences.all().getOrDefault(key, List.of())) {
            try {
                assertion.check(said);
            } catch (AssertionError | RuntimeException otherwise) {
                faults.add(key + ": " + otherwise.getMessage() + ", seed " + seed + ": "
                        + WORDS.get("en").why(claim, said.finding()) + " Effect "
                        + said.finding().effect() + " "
                        + said.finding().ci95());
            }
        }
        unasserted(said).forEach(ratio -> faults.add(key + ": no table says what {" + ratio + "} means there"));
        return faults;
    }

    /** Ratios in the words that no assertion has read. */
    private static List<String> unasserted(Said said) {
        String words = said.words("en");
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(placeholder -> placeholder.group(1))
                .filter(figure ->
                        said.finding().figures().getOrDefault(figure, "").contains("×"))
                .filter(figure -> !said.read().contains(figure))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void no_sentence_says_otherwise_than_its_numbers_whatever_was_measured(Claim claim) {
        List<String> faults = new ArrayList<>();
        Set<String> reached = new TreeSet<>();
        for (long seed = 0; seed < RUNS; seed++) {
            faults.addAll(faults(claim, seed, reached));
        }
        assertThat(faults).isEmpty();
        Set<String> own =
                keys().filter(key -> key.startsWith(claim.id() + ".")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(reached).as("each sentence was put to the test").containsAll(own);
    }

    @Test
    void each_sentence_says_in_the_tables_what_it_asserts() {
        assertThat(Sentences.all().keySet()).containsExactlyInAnyOrderElementsOf(keys().toList());
    }

    @Test
    void each_reason_for_which_nothing_is_resolved_was_put_to_the_test() {
        Set<String> reached = new TreeSet<>();
        for (long seed = 0; seed < RUNS; seed++) {
            faults(new ThreadSwitchCheaper(), seed, reached);
        }
        assertThat(reached)
                .containsAll(keys().filter(key -> key.startsWith("common.")).toList());
    }

    /** {@code fork-copies-memory.contradicted.counted} of the English bundles. */
    private static Stream<String> keys() {
        return Stream.concat(Stream.of("common"), Stream.of(Theme.values()).map(Theme::id))
                .flatMap(bundle -> {
                    ResourceBundle words = ResourceBundle.getBundle("dev.ringcross.claim." + bundle, Locale.ROOT);
                    return words.keySet().stream()
                            .filter(key -> key.matches("(.*\\.)?why\\..*"))
                            .map(key -> (bundle.equals("common") ? "common." : "") + key.replaceFirst("why\\.", ""));
                });
    }
}
