package dev.ringcross.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an unknown word may have meant. */
class DidYouMeanTest {
    private static final List<String> PRIMITIVES =
            List.of("brk", "clock-gettime", "fork-exec", "fork-exit", "fork-rss", "getpid", "getppid", "vfork-exec");

    private static List<String> suggestions(String word) {
        return DidYouMean.suggestions(word, PRIMITIVES);
    }

    @Test
    void names_that_begin_with_the_word_come_before_shorter_ones_that_merely_look_like_it() {
        assertThat(suggestions("fork")).containsExactly("fork-exec", "fork-exit", "fork-rss");
    }

    @Test
    void names_that_contain_the_word_come_next() {
        assertThat(suggestions("exec")).startsWith("fork-exec", "vfork-exec");
        assertThat(suggestions("gettime")).startsWith("clock-gettime");
    }

    @Test
    void a_slip_of_the_pen_is_found_by_its_distance() {
        assertThat(suggestions("getpidd")).startsWith("getpid", "getppid");
        assertThat(suggestions("frok-*")).first().isIn("fork-rss", "fork-exec", "fork-exit");
    }

    @Test
    void a_word_like_no_other_still_names_the_nearest() {
        assertThat(suggestions("zzzzzzzz")).hasSize(1);
    }

    @Test
    void the_line_says_what_where_and_what_to_try() {
        assertThat(DidYouMean.unknown("route", "panma", "--route", List.of("c", "panama")))
                .hasMessage("unknown route 'panma' in --route; did you mean 'panama'?");
        assertThat(DidYouMean.unknown("primitive", "fork", "--only", PRIMITIVES))
                .hasMessage("unknown primitive 'fork' in --only; did you mean 'fork-exec', 'fork-exit' or 'fork-rss'?");
    }

    @Test
    void a_distance_counts_insertions_deletions_and_exchanges() {
        assertThat(DidYouMean.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(DidYouMean.distance("", "abc")).isEqualTo(3);
    }
}
