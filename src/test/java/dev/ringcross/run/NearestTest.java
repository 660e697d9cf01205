package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An unknown word is answered with the nearest known one. */
class NearestTest {
    @Test
    void the_nearest_name_is_the_one_with_the_fewest_edits() {
        assertThat(Nearest.unknown("route", "panma", "--route", List.of("c", "panama", "java")))
                .hasMessage("unknown route 'panma' in --route; did you mean 'panama'?");
    }

    @Test
    void distance_counts_insertions_deletions_and_replacements() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("same", "same")).isZero();
    }
}
