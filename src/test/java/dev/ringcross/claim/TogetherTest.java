package dev.ringcross.claim;

import static dev.ringcross.claim.Contrast.Way.LESS;
import static dev.ringcross.claim.Contrast.Way.MORE;
import static dev.ringcross.claim.Contrast.Way.SAME;
import static dev.ringcross.claim.Contrast.Way.UNRESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Contrast.Way;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static Verdict of(Way... ways) {
        return Together.more(Stream.of(ways)
                .map(way -> new Contrast("above", "below", 1, null, way, null))
                .toList());
    }

    @Test
    void supported_when_it_holds_in_all_that_are_resolved_and_most_are() {
        assertThat(of(MORE, MORE)).isEqualTo(Verdict.SUPPORTED);
        assertThat(of(MORE, UNRESOLVED)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_it_holds_in_none() {
        assertThat(of(LESS, SAME)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(of(SAME, UNRESOLVED)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void depends_when_it_holds_in_some_whatever_is_unresolved() {
        assertThat(of(MORE, LESS, UNRESOLVED, UNRESOLVED, UNRESOLVED)).isEqualTo(Verdict.DEPENDS);
        assertThat(of(MORE, SAME)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void not_resolved_when_most_are_not() {
        assertThat(of(MORE, UNRESOLVED, UNRESOLVED)).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(of(UNRESOLVED)).isEqualTo(Verdict.NOT_RESOLVED);
    }
}
